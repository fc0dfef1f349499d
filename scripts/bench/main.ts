import { parseArgs } from "node:util";
import { runMain, UserError } from "../lib/errors.ts";
import { benchBroadcast } from "./broadcast.ts";
import { benchLedger } from "./ledger.ts";
import { benchMatching } from "./matching.ts";
import { benchMonthly, type MonthlyOptions } from "./monthly.ts";
import { type BenchResult, printResult } from "./result.ts";
import { benchPrecheckout } from "./precheckout.ts";
import { benchUpdates } from "./updates.ts";

/** Every bench by its name. */
const BENCHES: Readonly<
  Record<string, (log: (line: string) => void, options: MonthlyOptions) => Promise<BenchResult>>
> = {
  broadcast: benchBroadcast,
  ledger: benchLedger,
  matching: benchMatching,
  monthly: benchMonthly,
  precheckout: benchPrecheckout,
  updates: benchUpdates,
};

/**
 * `deno task bench [name …] [--json] [--people=N]`: every bench, or the named ones; a table each, or JSON. --people is
 * how many people broadcast and monthly have, default 1,000,000.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, people: { type: "string" } },
  });
  const people = values.people === undefined ? undefined : Number(values.people);
  if (people !== undefined && !(Number.isInteger(people) && people > 0)) {
    throw new UserError(`--people takes a whole number above zero, not "${values.people}".`);
  }
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const results: BenchResult[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench) {
      throw new UserError(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    }
    results.push(await bench((line) => console.error(line), { people }));
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  else results.forEach(printResult);
  return results.every((result) => result.bounds.every((bound) => bound.met)) ? 0 : 1;
}

if (import.meta.main) await runMain(main);
