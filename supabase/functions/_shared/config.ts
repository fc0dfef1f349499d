/**
 * Settings, read from the environment and parsed once.
 *
 * Where each is required: `SUPABASE_DB_URL` by every function (they refuse to boot without it); a bot's token by that
 * bot's webhook and by its deliveries; `TELEGRAM_WEBHOOK_SECRET` by the three webhooks and `SUPABASE_SERVICE_ROLE_KEY`
 * by dispatch and by the details of health, where a missing one makes every request refused (401) instead of a crash:
 * a forgotten secret must close the door, and say so in the log, not take the other functions down. The secret of a
 * payment provider is required by its webhook: deployed it does not start without, on the local server it answers 503.
 */
import {
  BOT_NAMES,
  type BotName,
  look,
  schema,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  TOKEN_VARIABLES,
} from "./settings.ts";
import type { PaymentProvider } from "./payments/types.ts";

export { BOT_NAMES, type BotName, SETTING_NAMES, type SettingName, TOKEN_VARIABLES };

/** One bot: its name, its token (secret) and its Telegram id, which is the number before the colon. */
export interface BotConfig {
  readonly name: BotName;
  readonly token: string;
  readonly id: number;
}

/** What the process was told. Optional members were not set; a value holds secrets, so never log it whole. */
export interface Config {
  readonly bots: Readonly<Partial<Record<BotName, BotConfig>>>;
  /** Chat that gets alerts; negative for groups. */
  readonly adminChatId?: number;
  /** Secret of the three webhooks. */
  readonly webhookSecret?: string;
  /** Without a trailing slash. */
  readonly telegramApiRoot: string;
  /** Connections that Telegram may open to each webhook. */
  readonly maxConnections: number;
  readonly frontendUrl?: string;
  readonly supabaseUrl?: string;
  readonly serviceKey?: string;
  /** Secrets by payment provider; an empty list where none is set. */
  readonly paymentSecrets: Readonly<Record<PaymentProvider, readonly string[]>>;
  /** Where invoices of Crypto Pay are made; without a trailing slash. */
  readonly cryptoPayApiRoot: string;
  readonly databaseUrl?: string;
  /** Of @BotFather's payment provider; secret. Without one nothing is sold but for Stars. */
  readonly paymentProviderToken?: string;
  /** Connections that one process may open. */
  readonly databasePool: number;
  /** Points. */
  readonly welcomeBonusAmount: number;
  readonly logLevel: Settings["LOG_LEVEL"];
  /** Ports of the local stack. */
  readonly ports: {
    readonly functions: number;
    readonly db: number;
    readonly web: number;
    readonly telegram: number;
  };
  /** Every setting by its variable's name, parsed; for parts that are configured by name. */
  readonly settings: Readonly<Settings>;
}

/** One thing that is wrong with the environment. `problem` is a whole sentence without any secret's value. */
export interface ConfigProblem {
  readonly name: string;
  readonly problem: string;
}

/** The environment cannot be used. `message` lists every problem, one a line; no value of a setting is in it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map((p) => p.problem).join("\n"));
  }
}

/** Names of known variables whose assignment stands inside a value, in the order in which they stand there. */
function swallowed(value: string): SettingName[] {
  return SETTING_NAMES.map((name) => ({ name, at: value.search(new RegExp(`${name}["']?\\s*=`)) }))
    .filter((found) => found.at >= 0).sort((a, b) => a.at - b.at).map((found) => found.name);
}

/** Values as they were meant: no blanks around them, an empty one counts as not set. */
function clean(env: Record<string, string | undefined>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const value = env[name]?.trim();
    if (value) values[name] = value;
  }
  return values;
}

function sharedTokens(settings: Settings): ConfigProblem[] {
  const owners = new Map<string, string>();
  const problems: ConfigProblem[] = [];
  for (const bot of BOT_NAMES) {
    const name = TOKEN_VARIABLES[bot];
    const id = settings[name]?.split(":")[0];
    if (id === undefined) continue;
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, name);
    else {problems.push({
        name,
        problem: `${name} and ${owner} belong to the same bot: each bot needs its own token`,
      });}
  }
  return problems;
}

/**
 * Reads the settings.
 * @param env variables by name, such as `Deno.env.toObject()`; unknown ones are ignored
 * @throws {ConfigError} naming each variable that is wrong and how it should look
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const values = clean(env);
  const problems: ConfigProblem[] = [];
  const add = (name: string, problem: string) => problems.push({ name, problem });
  for (const [name, value] of Object.entries(values)) {
    const inside = swallowed(value);
    if (inside.length > 0) {
      add(name, `${name} has swallowed ${inside.join(" and ")}: put each on its own line`);
    } else if (/^(["']).*\1$/s.test(value)) {
      add(name, `${name} has quotes around it: it should be ${look(name)}, unquoted`);
    }
  }
  const known = new Set(problems.map((p) => p.name));
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    for (const name of new Set(parsed.error.issues.map((issue) => String(issue.path[0])))) {
      if (!known.has(name)) add(name, `${name} is not usable: it should be ${look(name)}`);
    }
  } else if (problems.length === 0) problems.push(...sharedTokens(parsed.data));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return build(parsed.data);
}

/** A setting that may name several, separated by commas: an old secret and its successor. */
function listed(value: string | undefined): string[] {
  return value?.split(",").map((part) => part.trim()) ?? [];
}

const only = (value: string | undefined): string[] => value === undefined ? [] : [value];

function build(settings: Settings): Config {
  const bots: Partial<Record<BotName, BotConfig>> = {};
  for (const name of BOT_NAMES) {
    const value = settings[TOKEN_VARIABLES[name]];
    if (value !== undefined) bots[name] = { name, token: value, id: Number(value.split(":")[0]) };
  }
  return {
    bots,
    adminChatId: settings.ADMIN_CHAT_ID,
    webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET,
    telegramApiRoot: settings.TELEGRAM_API_ROOT,
    maxConnections: settings.TELEGRAM_MAX_CONNECTIONS,
    frontendUrl: settings.FRONTEND_URL,
    supabaseUrl: settings.SUPABASE_URL,
    serviceKey: settings.SUPABASE_SERVICE_ROLE_KEY,
    paymentSecrets: {
      bmc: listed(settings.BMC_WEBHOOK_SECRET),
      cryptopay: only(settings.CRYPTO_PAY_TOKEN),
      tribute: only(settings.TRIBUTE_API_KEY),
      kofi: only(settings.KOFI_VERIFICATION_TOKEN),
    },
    cryptoPayApiRoot: settings.CRYPTO_PAY_API_ROOT,
    databaseUrl: settings.SUPABASE_DB_URL,
    paymentProviderToken: settings.PAYMENT_PROVIDER_TOKEN,
    databasePool: settings.KOPILKA_DB_POOL,
    welcomeBonusAmount: settings.WELCOME_BONUS_AMOUNT,
    logLevel: settings.LOG_LEVEL,
    ports: {
      functions: settings.KOPILKA_PORT_FUNCTIONS,
      db: settings.KOPILKA_PORT_DB,
      web: settings.KOPILKA_PORT_WEB,
      telegram: settings.KOPILKA_PORT_TELEGRAM,
    },
    settings,
  };
}

/**
 * Stops where a setting that is optional elsewhere is needed.
 * @throws {ConfigError} naming every missing variable and how it should look
 */
export function requireSettings(config: Config, ...names: SettingName[]): void {
  const missing = names.filter((name) => config.settings[name] === undefined);
  if (missing.length > 0) {
    throw new ConfigError(
      missing.map((name) => ({ name, problem: `${name} is not set: it should be ${look(name)}` })),
    );
  }
}
