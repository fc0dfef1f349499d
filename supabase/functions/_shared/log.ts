/** Logging: one JSON line per event, without tokens and without what people wrote. */
import type { Config } from "./config.ts";

/** From chatty to silent. */
export type LogLevel = Config["logLevel"];
/** Facts about an event. Pass names, numbers and codes; never payloads, updates or error objects. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Write = (event: string, fields?: LogFields) => void;
/** One function per level; a level below the configured one does nothing. */
export type Log = Readonly<Record<LogLevel, Write>>;

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/**
 * Takes secrets out of a text: bot tokens, credentials in addresses, and the values given.
 * The network's error messages contain the address that was called, and Telegram's contain the token.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let safe = text.replace(/\d{5,}:[A-Za-z0-9_-]{8,}/g, "[token]").replace(
    /:\/\/[^\s/@]+@/g,
    "://[credentials]@",
  );
  for (const secret of secrets) safe = safe.replaceAll(secret, "[secret]");
  return safe;
}

/** The values of a configuration that must never be printed. */
export function secretsOf(config: Config): string[] {
  const password = config.databaseUrl && URL.parse(config.databaseUrl)?.password;
  return [
    config.webhookSecret,
    config.serviceKey,
    ...Object.values(config.paymentSecrets).flat(),
    password,
    password && decodeURIComponent(password),
  ]
    .filter((value): value is string => value !== undefined && value.length >= 8);
}

/**
 * A logger.
 * @param level the lowest level that is written
 * @param secrets values that are replaced wherever they appear
 * @param write where a line goes; standard error by default, which Supabase and the local stack both collect
 */
export function createLog(
  { level = "info", secrets = [], write = (line) => console.error(line) }: {
    level?: LogLevel;
    secrets?: readonly string[];
    write?: (line: string) => void;
  } = {},
): Log {
  const at = (own: LogLevel): Write => {
    if (RANK[own] < RANK[level]) return () => {};
    return (event, fields) => {
      const line = JSON.stringify({ at: new Date().toISOString(), level: own, event, ...fields });
      write(redact(line, secrets));
    };
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
