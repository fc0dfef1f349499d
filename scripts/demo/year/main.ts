import { parseArgs } from "node:util";
import postgres from "postgres";
import { compile, readSchemas } from "../../db/compile.ts";
import { UserError } from "../../lib/errors.ts";
import { inRoot } from "../../lib/paths.ts";
import { startTestCluster, TEMPLATE } from "../../lib/test_cluster.ts";
import { grouped } from "./draw.ts";
import { readSettlement, readYear } from "./figures.ts";
import { proveYear } from "./proofs.ts";
import { proofLines, refusalLine, settlementTable, yearChart, yearTable } from "./report.ts";
import { playYear, type YearProgress } from "./simulate.ts";
import { DAYS, YEAR, type YearOptions } from "./world.ts";

/** `deno task demo year [--people=] [--partners=] [--seed=]`: a year of the programme in a database of its own. */
export async function demoYear(args: string[]): Promise<number> {
  const options = readOptions(args);
  console.log(
    `A year of Kopilka: ${grouped(options.people)} people, ${grouped(options.partners)} partners, ` +
      `day by day through ${YEAR}. Seed ${options.seed}.`,
  );
  const text = compile(await readSchemas());
  const cluster = await startTestCluster({
    migrations: [{ version: "00000000000000", name: "schemas", text }],
  });
  try {
    const sql = postgres(cluster.server.url("postgres", TEMPLATE), { max: 1, onnotice: () => {} });
    try {
      for (const line of await runYear(sql, options, progressLine())) console.log(line);
    } finally {
      await sql.end();
    }
  } finally {
    await cluster.stop();
  }
  return 0;
}

/** Plays the year in a database that has the schemas; proves it and returns the lines to print. */
export async function runYear(
  sql: postgres.Sql,
  options: YearOptions,
  told?: (progress: YearProgress) => void,
): Promise<string[]> {
  await sql.unsafe(await Deno.readTextFile(inRoot("scripts", "demo", "year", "driver.sql")));
  const { refused, seconds } = await playYear(sql, options, told);
  const [year, settlement] = [await readYear(sql), await readSettlement(sql)];
  const lines = [
    ...yearTable(year),
    ...refusalLine(refused),
    ...yearChart(year),
    ...settlementTable(settlement),
  ];
  const proofs = await proveYear(sql).catch((error) => {
    // What does not add up is easier to find with the figures at hand.
    for (const line of lines) console.log(line);
    throw error;
  });
  const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return [
    ...lines,
    ...proofLines(proofs),
    "",
    `The year took ${minutes}. Again the same: --seed=${options.seed}`,
  ];
}

function readOptions(args: string[]): YearOptions {
  const number = { type: "string" } as const;
  let values: { people?: string; partners?: string; seed?: string };
  try {
    ({ values } = parseArgs({ args, options: { people: number, partners: number, seed: number } }));
  } catch (error) {
    throw new UserError(`${(error as Error).message} There are --people=, --partners= and --seed=.`);
  }
  const read = (name: keyof YearOptions, usual: number, least: number, most: number): number => {
    const value = Number(values[name] ?? usual);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new UserError(
      `--${name} is a whole number from ${least} to ${grouped(most)}, not "${values[name]}".`,
    );
  };
  return {
    people: read("people", 2000, 1, 100_000),
    partners: read("partners", 20, 1, 500),
    seed: read("seed", Math.floor(Math.random() * 1_000_000), 0, 2 ** 32 - 1),
  };
}

/** One line that is written over and over on a terminal; elsewhere a line a month. */
function progressLine(): (progress: YearProgress) => void {
  const began = performance.now();
  const overwrite = Deno.stdout.isTerminal();
  const write = (text: string): void => void Deno.stdout.writeSync(new TextEncoder().encode(text));
  return ({ date, day, purchases }) => {
    const done = Math.round((day + 1) / DAYS * 30);
    const line =
      `  ${date}  ${"█".repeat(done)}${"░".repeat(30 - done)}  ${
        grouped(purchases).padStart(7)
      } purchases  ` +
      `${Math.round((performance.now() - began) / 1000)} s`;
    const last = day === DAYS - 1;
    if (overwrite) write(`\r${line}${last ? "\n" : ""}`);
    else if (last || new Date(`${date}T12:00:00Z`).getUTCDate() === 1) write(`${line}\n`);
  };
}
