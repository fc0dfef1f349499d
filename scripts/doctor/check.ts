/** What a check is, and how the checks of one run hang together. */
import type postgres from "postgres";
import type { Config, SettingName } from "../../supabase/functions/_shared/config.ts";
import { messageOf } from "../lib/errors.ts";
import type { Migration } from "../db/migrate.ts";

/** Every line of the report, in its order. */
export const CHECK_NAMES = [
  "settings",
  "database",
  "role",
  "migrations",
  "jobs",
  "telegram",
  "client bot",
  "partner bot",
  "admin bot",
  "functions",
  "outbox",
  "dead letters",
  "failures",
  "pictures",
  "conversations",
  "frontend",
  "admin chat",
] as const;
/** The name of one line. */
export type CheckName = typeof CHECK_NAMES[number];

/** What a check found. `text` and `todo` are for people, one line each, without any secret. */
export interface Finding {
  /** skipped: what it would look at depends on another problem, which its text names. */
  readonly status: "ok" | "problem" | "skipped";
  readonly text: string;
  /** What to do about a problem. */
  readonly todo?: string;
}

/** A finding with its line's name. */
export interface NamedFinding extends Finding {
  readonly name: CheckName;
}

/** What the checks look at. */
export interface Scene {
  /** local: the stack of `deno task start`. deployed: what the environment names. */
  readonly mode: "local" | "deployed";
  /** Whether the bots are Telegram's emulator's. */
  readonly emulator: boolean;
  readonly config: Config;
  /** What is wrong with the environment, one sentence each; the configuration goes without these. */
  readonly problems: readonly string[];
  /** Connections as the URL's role that can only read; refuses when there is no SUPABASE_DB_URL. */
  readonly sql: postgres.Sql;
  readonly migrations: () => Promise<Migration[]>;
  /** Milliseconds that one question over the network may take. */
  readonly timeoutMs: number;
  /** Seconds after which an open transaction that holds locks is too old. */
  readonly lockSeconds: number;
  /** What another check found. */
  found(name: CheckName): Promise<Finding>;
}

/** One line's work. */
export interface Check {
  readonly name: CheckName;
  /** Checks that must not have failed. */
  readonly needs?: readonly CheckName[];
  /** Settings without which there is nothing to look at; that they are missing is told by the check of settings. */
  readonly settings?: readonly SettingName[];
  readonly run: (scene: Scene) => Promise<Finding>;
}

/** Everything is as it should be; the text says what was seen. */
export const ok = (text: string): Finding => ({ status: "ok", text });
/** Something is wrong: what, and what to do next. */
export const problem = (text: string, todo: string): Finding => ({ status: "problem", text, todo });
/** There was nothing to look at, because of something else. */
export const skipped = (text: string): Finding => ({ status: "skipped", text });

/** The work took longer than it was given. */
export class TooSlow extends Error {
  override name = "TooSlow";
}

/** Rejects with TooSlow when the work takes longer than so many milliseconds. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooSlow(`no answer within ${ms} ms`)), ms);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** How often the time of one question a whole check may take: none asks more than three in a row. */
const QUESTIONS = 4;

/**
 * Runs the checks side by side, each as soon as what it needs is known. What a check throws becomes its line: nothing
 * that is wrong with one keeps the others from being told.
 */
export async function runChecks(
  checks: readonly Check[],
  scene: Omit<Scene, "found">,
): Promise<NamedFinding[]> {
  const findings = new Map<CheckName, Promise<Finding>>();
  const found = (name: CheckName): Promise<Finding> =>
    findings.get(name) ?? Promise.resolve(skipped("there is no such check"));
  const whole: Scene = { ...scene, found };
  const one = async ({ needs = [], settings = [], run }: Check): Promise<Finding> => {
    const missing = settings.filter((name) => scene.config.settings[name] === undefined);
    if (missing.length > 0) return skipped(`not checked without ${missing.join(" and ")}`);
    for (const name of needs) {
      if ((await found(name)).status !== "ok") return skipped(`not checked, it needs: ${name}`);
    }
    try {
      return await within(scene.timeoutMs * QUESTIONS, run(whole));
    } catch (error) {
      return await unexpected(error, whole);
    }
  };
  // All are entered before any begins to ask for another.
  for (const check of checks) findings.set(check.name, Promise.resolve().then(() => one(check)));
  return await Promise.all(
    checks.map(async ({ name }) => ({ name, ...await found(name) })),
  );
}

/** Tables, functions or columns that are not there: only a problem of its own where the migrations are all there. */
const MISSING_OBJECT = /^(3F000|42P01|42703|42883)$/;

async function unexpected(error: unknown, scene: Scene): Promise<Finding> {
  const code = (error as { code?: string }).code ?? "";
  if (MISSING_OBJECT.test(code) && (await scene.found("migrations")).status === "problem") {
    return skipped("not checked, it needs: migrations");
  }
  if (error instanceof TooSlow || code === "57014") {
    return problem(
      "no answer in time",
      "try again; if it stays so, see what keeps the database or network busy",
    );
  }
  return problem(
    `could not be checked (${code === "" ? "" : `${code}: `}${messageOf(error)})`,
    "mend what this names and run the doctor again",
  );
}
