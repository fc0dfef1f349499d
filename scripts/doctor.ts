import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { redact } from "../supabase/functions/_shared/log.ts";
import { SETTING_NAMES } from "../supabase/functions/_shared/config.ts";
import { CHECK_NAMES, type NamedFinding, problem, skipped } from "./doctor/check.ts";
import { diagnose, type Diagnosis } from "./doctor/run.ts";
import { count } from "./doctor/words.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { isForPeople, messageOf, runMain, UserError } from "./lib/errors.ts";
import { exists, inRoot } from "./lib/paths.ts";

const HELP = `npx -y deno task doctor [--env=PATH] [--local] [--json]

Looks at a running Kopilka and says what is wrong and what to do about it. Changes nothing.
Exit code 0 when all is ok, 1 otherwise.
  --env=PATH   settings to use, default .env; without SUPABASE_URL there, the stack on this machine
  --local      the stack on this machine, also when .env names another
  --json       for machines: {ok, mode, checks: [{name, status, text, todo}]}`;

/** Settings whose values may be shown; every other one is taken out of whatever is printed. */
const PUBLIC =
  /^(KOPILKA_|LOG_LEVEL|.*_SECONDS$|.*_AMOUNT$|.*_CHAT_ID$|FRONTEND_URL|SUPABASE_URL|TELEGRAM_API_ROOT)/;

/** `deno task doctor`: one line for each check. */
export async function doctor(args: string[], print: (line: string) => void): Promise<number> {
  const flags = readFlags(args);
  if (flags.help) {
    print(HELP);
    return 0;
  }
  const { environment, diagnosis } = await examine(flags);
  const secrets = SETTING_NAMES.filter((name) => !PUBLIC.test(name))
    .flatMap((name) => environment[name] ?? []).filter((value) => value.length >= 8);
  const findings = diagnosis.findings.map((finding) => ({
    ...finding,
    // What is told of settings holds no value, but examples of tokens, which should be seen.
    text: finding.name === "settings" ? finding.text : redact(finding.text, secrets),
    ...(finding.todo === undefined ? {} : { todo: redact(finding.todo, secrets) }),
  }));
  const healthy = findings.every(({ status }) => status === "ok");
  if (flags.json) print(JSON.stringify({ ok: healthy, mode: diagnosis.mode, checks: findings }, null, 2));
  else for (const line of lines({ ...diagnosis, findings })) print(line);
  return healthy ? 0 : 1;
}

type Environment = Record<string, string | undefined>;

/** Reads the settings and looks; a file that cannot be read leaves nothing to look at. */
async function examine({ env, local }: Flags): Promise<{ environment: Environment; diagnosis: Diagnosis }> {
  if (env !== undefined && !await exists(env)) throw new UserError(`There is no file ${env}.`);
  let environment: Environment;
  try {
    environment = await loadEnvironment(env ?? inRoot(".env"));
  } catch (error) {
    if (!isForPeople(error)) throw error;
    const findings = CHECK_NAMES.map((name): NamedFinding => ({
      name,
      ...(name === "settings"
        ? problem(error.message, "correct the line; .env.example shows how one looks")
        : skipped("not checked, it needs: settings")),
    }));
    return { environment: {}, diagnosis: { mode: local ? "local" : "deployed", findings } };
  }
  return { environment, diagnosis: await diagnose({ environment, local }) };
}

function lines({ mode, findings }: Diagnosis): string[] {
  const width = Math.max(...CHECK_NAMES.map((name) => name.length));
  const marks = { ok: "ok     ", problem: "PROBLEM", skipped: "-      " } as const;
  const rows = findings.map(({ name, status, text, todo }) =>
    `${marks[status]}  ${name.padEnd(width)}  ${text}${todo === undefined ? "" : ` → ${todo}`}`
  );
  const number = (wanted: string) => findings.filter(({ status }) => status === wanted).length;
  const unseen = number("skipped") > 0 ? `, ${number("skipped")} not checked` : "";
  return [
    mode === "local" ? "Kopilka on this machine" : "Kopilka as the settings name it",
    ...rows,
    number("problem") + number("skipped") === 0
      ? `All ${findings.length} checks are ok.`
      : `${count(number("problem"), "problem")}, ${number("ok")} ok${unseen}.`,
  ];
}

interface Flags {
  env?: string;
  local: boolean;
  json: boolean;
  help: boolean;
}

function readFlags(args: string[]): Flags {
  try {
    const { values } = parseArgs({
      args,
      options: {
        env: { type: "string" },
        local: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return { ...values, env: values.env && resolve(values.env) };
  } catch (error) {
    throw new UserError(`${messageOf(error)}\n\n${HELP}`);
  }
}

if (import.meta.main) await runMain(() => doctor(Deno.args, console.log));
