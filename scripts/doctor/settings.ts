/** The environment: what is wrong with it, and what the other checks can go on with. */
import {
  type Config,
  ConfigError,
  parseConfig,
  requireSettings,
  SETTING_NAMES,
  type SettingName,
} from "../../supabase/functions/_shared/config.ts";
import { PAYMENT_PROVIDERS } from "../../supabase/functions/_shared/payments/types.ts";
import { resolveSettings } from "../local/settings.ts";
import { type Check, ok, problem, type Scene } from "./check.ts";
import { count } from "./words.ts";

type Environment = Record<string, string | undefined>;

/** What a deployment cannot do without. ADMIN_CHAT_ID and FRONTEND_URL have lines of their own. */
const REQUIRED: readonly SettingName[] = [
  "TOKEN_CLIENT",
  "TOKEN_PARTNER",
  "ADMIN_BOT_TOKEN",
  "TELEGRAM_WEBHOOK_SECRET",
  "SUPABASE_URL",
  "SUPABASE_SERVICE_ROLE_KEY",
  "SUPABASE_DB_URL",
];

/** An assignment inside a value: `…devSUPABASE_URL=`. */
const ASSIGNMENT = new RegExp(
  `(${[...SETTING_NAMES].sort((a, b) => b.length - a.length).join("|")})["']?\\s*=`,
  "g",
);

/** What the environment says, as far as it can be used. */
export type Settings = Pick<Scene, "mode" | "emulator" | "config" | "problems">;

/**
 * Reads the environment and never gives up: a value that swallowed others is taken apart, a value that cannot be used
 * is left out, and each is named, so that the other checks still have something to look at.
 * @param local true: the stack of `deno task start`, also where the environment names another
 */
export function readSettings(environment: Environment, local = false): Settings {
  const problems: string[] = [];
  const usable = { ...environment };
  parseTolerantly(usable, problems);
  const says = (name: SettingName): boolean => Boolean(environment[name] || usable[name]);
  if (!local && (says("SUPABASE_URL") || says("SUPABASE_DB_URL"))) {
    const config = parseConfig(usable);
    problems.push(...missing(config, REQUIRED.filter((name) => !says(name))));
    return { mode: "deployed", emulator: false, config, problems };
  }
  const { config, mode } = resolveSettings(usable);
  return { mode: "local", emulator: mode === "emulator", config, problems };
}

/** A sentence for each setting that is not there. */
function missing(config: Config, names: SettingName[]): string[] {
  try {
    requireSettings(config, ...names);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ problem }) => problem);
  }
}

/** Takes out of the environment what cannot be used, until the rest can; returns the rest parsed. */
function parseTolerantly(usable: Environment, problems: string[]): Config {
  for (;;) {
    try {
      return parseConfig(usable);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      for (const { name, problem } of error.problems) {
        problems.push(problem);
        const value = usable[name] ?? "";
        delete usable[name];
        takeApart(name, value, usable);
      }
    }
  }
}

/** Gives back to each variable what another had swallowed; what is set by itself stays. */
function takeApart(name: string, value: string, usable: Environment): void {
  const inside = [...value.matchAll(ASSIGNMENT)];
  if (inside.length === 0) return;
  usable[name] = unquoted(value.slice(0, inside[0]?.index));
  inside.forEach((match, i) => {
    const start = match.index + match[0].length;
    usable[match[1] ?? ""] ??= unquoted(value.slice(start, inside[i + 1]?.index));
  });
}

const unquoted = (text: string): string => text.trim().replace(/^["']|["']$/g, "");

/** The line about the environment. */
export const settingsCheck: Check = {
  name: "settings",
  run({ emulator, config, problems }) {
    if (problems.length > 0) {
      return Promise.resolve(
        problem(
          problems.join("; "),
          `correct ${
            problems.length === 1 ? "it" : "them"
          } in .env (see .env.example) and deploy or start again`,
        ),
      );
    }
    if (emulator) return Promise.resolve(ok("no token is set: made-up ones, for the emulator of Telegram"));
    const bots = count(Object.keys(config.bots).length, "bot");
    const providers = PAYMENT_PROVIDERS.filter((provider) => config.paymentSecrets[provider].length > 0);
    const payments = providers.length > 0 ? `payments by ${providers.join(", ")}` : "no payment provider";
    return Promise.resolve(ok(`${bots}, each with a token of its own; ${payments}`));
  },
};
