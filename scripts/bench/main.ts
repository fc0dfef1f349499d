import { parseArgs } from "node:util";
import { runMain, UserError } from "../lib/errors.ts";
import { benchLedger } from "./ledger.ts";
import { type BenchResult, printResult } from "./result.ts";
import { benchUpdates } from "./updates.ts";

/** Every bench by its name. */
const BENCHES: Readonly<Record<string, (log: (line: string) => void) => Promise<BenchResult>>> = {
  ledger: benchLedger,
  updates: benchUpdates,
};

/** `deno task bench [name …] [--json]`: every bench, or the named ones; a table each, or JSON. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const results: BenchResult[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench) {
      throw new UserError(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    }
    results.push(await bench((line) => console.error(line)));
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  else results.forEach(printResult);
  return results.every((result) => result.bounds.every((bound) => bound.met)) ? 0 : 1;
}

if (import.meta.main) await runMain(main);
