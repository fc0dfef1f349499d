import type postgres from "postgres";
import { UserError } from "../../lib/errors.ts";
import { type Event, playDays } from "./events.ts";
import { seeded } from "./random.ts";
import { dateOf, DAYS, makeWorld, YEAR, type YearOptions } from "./world.ts";

/** How far the year has come. */
export interface YearProgress {
  /** The day that was played, and how many purchases there were so far. */
  date: string;
  day: number;
  purchases: number;
}

/** What was played. */
export interface Played {
  /** Times that a rule said no, by the name of the error. */
  refused: Map<string, number>;
  seconds: number;
}

/** While this month lasts, nobody runs the monthly bonuses: those of April come together with those of May. */
const JOB_IS_OFF = `${YEAR}-05`;
/** Tables grow from nothing; plans are made anew when they are so much larger. */
const ANALYZE_ON = new Set([2, 7, 20, 45, 90, 180, 270]);

/**
 * Plays a year in a database that the migrations and driver.sql have made: day by day, jobs at night and reminders
 * by day. One connection, one statement a day. Throws UserError when a job fails.
 */
export async function playYear(
  sql: postgres.Sql,
  options: YearOptions,
  told: (progress: YearProgress) => void = () => {},
): Promise<Played> {
  const began = performance.now();
  const random = seeded(options.seed);
  const days = playDays(makeWorld(options, random), random);
  const refused = new Map<string, number>();
  let purchases = 0;

  await sql`select core.set_clock(demo.local(${`${YEAR}-01-01 00:30`}))`;
  await sql`select demo.begin()`;
  for (let day = 0; day < DAYS; day++) {
    const date = dateOf(day);
    if (ANALYZE_ON.has(day)) await sql`analyze`;
    if (date.endsWith("-01")) await switchBonuses(sql, !date.startsWith(JOB_IS_OFF));
    // A job takes a batch at a time; on the first of a month there may be two months to catch up with.
    await runJobs(sql, `${date} 03:10`, date.endsWith("-01") ? 3 : 1);
    const events = days.next(day);
    await play(sql, events, refused);
    if (day % 3 === 0) await runJobs(sql, `${date} 18:30`, 1);
    purchases += events.filter((event) => event.do === "buy").length;
    told({ date, day, purchases });
  }
  // The last statements and bonuses, and the seal of the last day.
  await runJobs(sql, `${YEAR + 1}-01-01 03:10`, 3);
  await runJobs(sql, `${YEAR + 1}-01-02 03:10`, 1);
  await sql`analyze`;
  return { refused, seconds: (performance.now() - began) / 1000 };
}

async function play(sql: postgres.Sql, events: Event[], refused: Map<string, number>): Promise<void> {
  const [row] = await sql<{ refused: Record<string, number> }[]>`
    select demo.play(${sql.json(events as unknown as postgres.JSONValue)}) as refused`;
  for (const [name, times] of Object.entries(row?.refused ?? {})) {
    refused.set(name, (refused.get(name) ?? 0) + times);
  }
}

async function runJobs(sql: postgres.Sql, at: string, rounds: number): Promise<void> {
  const [row] = await sql<{ failed: { job: string; error: string }[] }[]>`
    select demo.run_jobs(${at}, ${rounds}) as failed`;
  const first = row?.failed[0];
  if (first) throw new UserError(`Job ${first.job} failed at ${at}: ${first.error}`);
}

async function switchBonuses(sql: postgres.Sql, on: boolean): Promise<void> {
  await sql`update ops.job set enabled = ${on} where name = 'monthly_bonuses'`;
}
