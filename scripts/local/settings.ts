import {
  BOT_NAMES,
  type BotName,
  type Config,
  parseConfig,
  TOKEN_VARIABLES,
} from "../../supabase/functions/_shared/config.ts";
import type { EmulatorOptions } from "./telegram/server.ts";

/** The four ports of the local stack. */
export type Ports = Config["ports"];

/** One bot of the local stack. */
export interface LocalBot {
  name: BotName;
  token: string;
  /** Without the @. With real tokens it is known when Telegram was asked (meetTelegram). */
  username?: string;
  /** The name people see above the chat. */
  title: string;
}

/** What the local stack runs with. */
export interface StackSettings {
  /** emulator: made-up tokens and Telegram's emulator. telegram: real tokens from .env. */
  mode: "emulator" | "telegram";
  ports: Ports;
  bots: LocalBot[];
  config: Config;
  /** Whether TELEGRAM_WEBHOOK_SECRET was given, and is not this machine's made-up one. */
  ownSecret: boolean;
  /** The environment of the functions. */
  env: Record<string, string>;
}

/** Made up for this machine's loopback; they open nothing anywhere else. */
const LOCAL_BOTS: Readonly<Record<BotName, Required<Omit<LocalBot, "name">>>> = {
  client: {
    token: "1000000001:local-client-bot-of-kopilka",
    username: "kopilka_client_bot",
    title: "Kopilka",
  },
  partner: {
    token: "1000000002:local-partner-bot-of-kopilka",
    username: "kopilka_partner_bot",
    title: "Kopilka Partner",
  },
  admin: {
    token: "1000000003:local-admin-bot-of-kopilka",
    username: "kopilka_admin_bot",
    title: "Kopilka Admin",
  },
};
const LOCAL_SECRET = "local-webhook-secret";
const LOCAL_SERVICE_KEY = "local-service-role-key";
/** Secrets of the payment providers, for events that `deno task pay` makes up. */
const LOCAL_PAYMENTS = {
  BMC_WEBHOOK_SECRET: "local-bmc-secret",
  CRYPTO_PAY_TOKEN: "1:local-crypto-pay-token",
  TRIBUTE_API_KEY: "local-tribute-key",
  KOFI_VERIFICATION_TOKEN: "local-kofi-token",
};

/**
 * Makes the settings of the local stack out of the environment. Real tokens there mean the real Telegram; without any,
 * everything is made up. The database is always the local one, whatever SUPABASE_DB_URL says.
 * @throws {ConfigError} naming each variable that is wrong
 */
export function resolveSettings(
  environment: Record<string, string | undefined>,
  override: Partial<Ports> = {},
): StackSettings {
  const given = parseConfig(environment);
  const ports: Ports = { ...given.ports, ...override };
  const real = BOT_NAMES.some((name) => given.bots[name] !== undefined);
  const bots = BOT_NAMES.flatMap((name): LocalBot[] => {
    if (!real) return [{ name, ...LOCAL_BOTS[name] }];
    const bot = given.bots[name];
    return bot ? [{ name, token: bot.token, title: LOCAL_BOTS[name].title }] : [];
  });
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) env[name] = value;
  for (const bot of bots) env[TOKEN_VARIABLES[bot.name]] = bot.token;
  env.TELEGRAM_WEBHOOK_SECRET ??= LOCAL_SECRET;
  env.SUPABASE_SERVICE_ROLE_KEY ??= LOCAL_SERVICE_KEY;
  for (const [name, value] of Object.entries(LOCAL_PAYMENTS)) env[name] ??= value;
  env.FRONTEND_URL ??= `http://127.0.0.1:${ports.web}/app/`;
  env.SUPABASE_URL = `http://127.0.0.1:${ports.functions}`;
  env.SUPABASE_DB_URL = `postgres://postgres:postgres@127.0.0.1:${ports.db}/postgres`;
  env.KOPILKA_PORT_FUNCTIONS = String(ports.functions);
  if (!real) env.TELEGRAM_API_ROOT = `http://127.0.0.1:${ports.telegram}`;
  return {
    mode: real ? "telegram" : "emulator",
    ports,
    bots,
    config: parseConfig(env),
    ownSecret: given.webhookSecret !== undefined,
    env,
  };
}

/** The argument of ops.seed_settings: what the database is told about where it runs. */
export function seedOf(
  settings: Pick<StackSettings, "config"> & { bots: readonly LocalBot[] },
): Record<string, unknown> {
  const { config, bots } = settings;
  return {
    frontend_url: config.frontendUrl,
    admin_chat_id: String(config.adminChatId ?? ""),
    welcome_bonus_amount: config.welcomeBonusAmount,
    // Whole seconds: the database counts no less.
    batch_seconds: Math.ceil(config.settings.BATCH_SECONDS),
    max_wait_seconds: Math.ceil(config.settings.MAX_WAIT_SECONDS),
    debounce_seconds: Math.ceil(config.settings.DEBOUNCE_SECONDS),
    make_webhook_url: config.settings.MAKE_WEBHOOK_URL ?? "",
    payment_provider_ready: config.settings.PAYMENT_PROVIDER_TOKEN !== undefined,
    // The made-up token signs events, and opens nothing at Crypto Pay.
    cryptopay_ready: ![undefined, LOCAL_PAYMENTS.CRYPTO_PAY_TOKEN].includes(config.settings.CRYPTO_PAY_TOKEN),
    bots: Object.fromEntries(
      bots.map((bot) => [bot.name, { id: Number(bot.token.split(":")[0]), username: bot.username ?? null }]),
    ),
  };
}

/** What startEmulator takes of the settings: the bots, and the chat of the admins, in which their bot may write at once. */
export function emulatorOptions({ bots, config }: StackSettings): Pick<EmulatorOptions, "bots" | "chats"> {
  const chatId = config.adminChatId;
  const type = chatId !== undefined && chatId < 0 ? "supergroup" : "private";
  return {
    bots: bots.map(({ name, token, username, title }) => ({
      name,
      token,
      username: username ?? `${name}_bot`,
      first_name: title,
    })),
    chats: chatId === undefined
      ? []
      : [{ bot: "admin", chat: { id: chatId, type, title: "Admins", first_name: "Admin" } }],
  };
}
