import { inRoot } from "../lib/paths.ts";

/** The Supabase CLI that is used here, from npm. */
export const CLI_VERSION = "3.1.0";

/** What a command of the CLI came to. */
export interface CliResult {
  ok: boolean;
  stdout: string;
  stderr: string;
}

/** Runs the Supabase CLI in the checkout, such as `supabase("db", "push", "--remote=…")`. Npm loads it once. */
export async function supabase(...args: string[]): Promise<CliResult> {
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: ["--yes", `supabase@${CLI_VERSION}`, ...args],
    cwd: inRoot(),
    env: {
      npm_config_loglevel: "error",
      npm_config_update_notifier: "false",
      // Our Postgres has no certificate; without this the CLI says so at each command.
      PGSSLMODE: "disable",
      SUPABASE_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
      NO_COLOR: "1",
    },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { ok: success, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** The JSON that a command printed among other lines; undefined where there is none. */
export function jsonOf<T>(output: string): T | undefined {
  const start = output.search(/^[[{]/m);
  return start < 0 ? undefined : JSON.parse(output.slice(start)) as T;
}
