/** Every setting Kopilka knows: how its variable is parsed, and how it should look. */
import { z } from "zod";

/** The three bots, by the name that SQL uses. */
export const BOT_NAMES = ["client", "partner", "admin"] as const;
/** One of the three bots. */
export type BotName = typeof BOT_NAMES[number];

/** Which variable holds the token of which bot. */
export const TOKEN_VARIABLES: Readonly<
  Record<BotName, "TOKEN_CLIENT" | "TOKEN_PARTNER" | "ADMIN_BOT_TOKEN">
> = {
  client: "TOKEN_CLIENT",
  partner: "TOKEN_PARTNER",
  admin: "ADMIN_BOT_TOKEN",
};

const isLocal = (host: string) => /^(127\.[\d.]+|\[::1\]|[\w-]+)$/.test(host);
const token = z.string().regex(/^\d{5,20}:[A-Za-z0-9_-]{8,}$/);
const url = z.string().regex(/^https?:\/\/[^\s/?#]+[^\s]*$/).refine((v) => URL.canParse(v));
/** TLS is required outside one's own machine and its containers: Telegram opens nothing else, and keys travel over it. */
const page = url.refine((v) => v.startsWith("https:") || isLocal(new URL(v).hostname));
/** What paths are added to. A page stays as it was typed: with or without a slash it may be another one. */
const safeUrl = page.transform((v) => v.replace(/\/+$/, ""));
const key = z.string().regex(/^\S{8,}$/);
const integer = (min: number, max: number) =>
  z.string().regex(/^-?\d{1,15}$/).transform(Number).refine((n) => n >= min && n <= max);
const seconds = z.string().regex(/^\d{1,4}(\.\d{1,3})?$/).transform(Number);
const port = integer(1, 65535);
const text = z.string();

/** Parses values by variable name. Optional ones are needed by some parts only, see `requireSettings`. */
export const schema = z.object({
  TOKEN_CLIENT: token.optional(),
  TOKEN_PARTNER: token.optional(),
  ADMIN_BOT_TOKEN: token.optional(),
  ADMIN_CHAT_ID: integer(-1e15, 1e15).refine((n) => n !== 0).optional(),
  TELEGRAM_WEBHOOK_SECRET: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/).optional(),
  TELEGRAM_API_ROOT: safeUrl.default("https://api.telegram.org"),
  TELEGRAM_MAX_CONNECTIONS: integer(1, 100).default(40),
  FRONTEND_URL: page.optional(),
  SUPABASE_URL: safeUrl.optional(),
  SUPABASE_SERVICE_ROLE_KEY: key.optional(),
  SUPABASE_DB_URL: z.string().regex(/^postgres(ql)?:\/\/[^\s/]+\/[^\s]+$/).refine((v) => URL.canParse(v))
    .optional(),
  WELCOME_BONUS_AMOUNT: integer(0, 1_000_000_000).default(100),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  DEBOUNCE_SECONDS: seconds.default(4),
  MAX_WAIT_SECONDS: seconds.default(15),
  BATCH_SECONDS: seconds.default(10),
  KOPILKA_DB_POOL: integer(1, 100).default(4),
  KOPILKA_PORT_FUNCTIONS: port.default(54321),
  KOPILKA_PORT_DB: port.default(54322),
  KOPILKA_PORT_WEB: port.default(54323),
  KOPILKA_PORT_TELEGRAM: port.default(54324),
  BMC_WEBHOOK_SECRET: z.string().regex(/^[^\s,]{8,}(\s*,\s*[^\s,]{8,})*$/).optional(),
  CRYPTO_PAY_TOKEN: z.string().regex(/^\d{1,20}:[A-Za-z0-9_-]{8,}$/).optional(),
  CRYPTO_PAY_API_ROOT: safeUrl.default("https://pay.crypt.bot"),
  TRIBUTE_API_KEY: key.optional(),
  KOFI_VERIFICATION_TOKEN: key.optional(),
  PAYMENT_PROVIDER_TOKEN: text.optional(),
  MAKE_WEBHOOK_URL: safeUrl.optional(),
  SENTRY_DSN: url.optional(),
  SENTRY_ENVIRONMENT: text.optional(),
  SENTRY_ALERT_TELEGRAM_TOKEN: token.optional(),
  SENTRY_ALERT_CHAT_ID: integer(-1e15, 1e15).optional(),
  SENTRY_WEBHOOK_SECRET: text.optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_MODEL: text.optional(),
  OPENAI_BASE_URL: safeUrl.optional(),
});

/** Every setting by its variable's name, parsed. */
export type Settings = z.output<typeof schema>;
/** The name of an environment variable that Kopilka knows. */
export type SettingName = keyof Settings;
/** Every known name, in the order of the schema. */
export const SETTING_NAMES = Object.keys(schema.shape) as SettingName[];

const A_TOKEN = "a bot token as @BotFather gives it, like 123456789:AAE-x1y2z3";
const A_CHAT = "a chat id, a whole number like 123456789 or -1001234567890";
const A_URL = "an address like https://example.com (http only on this machine)";
const A_PORT = "a port, a whole number from 1 to 65535";
const SOME_SECONDS = "a number of seconds, like 4";
const LOOKS: Partial<Record<SettingName, string>> = {
  TOKEN_CLIENT: A_TOKEN,
  TOKEN_PARTNER: A_TOKEN,
  ADMIN_BOT_TOKEN: A_TOKEN,
  SENTRY_ALERT_TELEGRAM_TOKEN: A_TOKEN,
  ADMIN_CHAT_ID: A_CHAT,
  SENTRY_ALERT_CHAT_ID: A_CHAT,
  TELEGRAM_WEBHOOK_SECRET: "1 to 256 characters out of A-Z a-z 0-9 _ -",
  TELEGRAM_API_ROOT: A_URL,
  TELEGRAM_MAX_CONNECTIONS: "a whole number from 1 to 100",
  FRONTEND_URL: A_URL,
  SUPABASE_URL: A_URL,
  MAKE_WEBHOOK_URL: A_URL,
  CRYPTO_PAY_API_ROOT: A_URL,
  SENTRY_DSN: A_URL,
  OPENAI_BASE_URL: A_URL,
  SUPABASE_SERVICE_ROLE_KEY: "the project's service key, at least 8 characters without blanks",
  SUPABASE_DB_URL: "a database address like postgres://user:password@host:5432/postgres",
  BMC_WEBHOOK_SECRET:
    "the webhook's secret, at least 8 characters without blanks, or several separated by commas",
  CRYPTO_PAY_TOKEN: "an app's token as @CryptoBot gives it, like 12345:AAx1y2z3",
  TRIBUTE_API_KEY: "the API key of Tribute's dashboard, at least 8 characters without blanks",
  KOFI_VERIFICATION_TOKEN:
    "the verification token of Ko-fi's webhook page, at least 8 characters without blanks",
  WELCOME_BONUS_AMOUNT: "points, a whole number from 0 to 1000000000",
  LOG_LEVEL: "debug, info, warn or error",
  DEBOUNCE_SECONDS: SOME_SECONDS,
  MAX_WAIT_SECONDS: SOME_SECONDS,
  BATCH_SECONDS: SOME_SECONDS,
  KOPILKA_DB_POOL: "a number of connections from 1 to 100",
  KOPILKA_PORT_FUNCTIONS: A_PORT,
  KOPILKA_PORT_DB: A_PORT,
  KOPILKA_PORT_WEB: A_PORT,
  KOPILKA_PORT_TELEGRAM: A_PORT,
};

/** How a setting should look, to end "it should be …". */
export function look(name: string): string {
  return LOOKS[name as SettingName] ?? "plain text";
}
