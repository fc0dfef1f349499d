/** The one place where what Postgres and its driver raise becomes an HTTP status. */

/** How a failed call is answered. */
export interface Fault {
  readonly status: 400 | 500 | 503;
  /** A word for machines. */
  readonly code: "bad_request" | "internal" | "unavailable";
  /** A sentence for people, without anything from the data. */
  readonly message: string;
  /** Seconds; Telegram honours 0 to 3600. */
  readonly retryAfter?: number;
  /** SQLSTATE, or the driver's or system's code; for the log. */
  readonly sqlstate: string;
}

/** Driver and socket codes that mean: the database could not be reached, or the connection broke. */
const UNREACHABLE = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/**
 * SQLSTATEs that pass by themselves: connection exceptions (08), insufficient resources (53), operator intervention
 * (57, with statement_timeout's 57014), system errors (58), serialization failure, deadlock, lock timeout, and a
 * server that is read-only for the moment (a failover).
 */
const PASSING = /^(08|53|57|58)|^(40001|40P01|55P03|25006)$/;

/**
 * SQLSTATEs that mean the JSON itself cannot be stored: malformed text, characters that jsonb refuses, a number out of
 * range, nesting too deep. A handler's own errors never get here, SQL records them and answers status 500.
 */
const UNREADABLE = /^(22P02|22P05|22003|22021|54001)$/;

/** The database is away or busy: try again in 2 s. */
export const UNAVAILABLE: Fault = {
  status: 503,
  code: "unavailable",
  message: "The database is not available, try again.",
  retryAfter: 2,
  sqlstate: "unknown",
};

/** SQLSTATE or system code of an error, "unknown" when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "unknown";
}

/** Maps what a database call threw. Only codes are looked at, never messages. */
export function faultOf(error: unknown): Fault {
  const sqlstate = codeOf(error);
  if (UNREACHABLE.has(sqlstate) || PASSING.test(sqlstate)) {
    return { ...UNAVAILABLE, sqlstate };
  }
  if (UNREADABLE.test(sqlstate)) {
    return { status: 400, code: "bad_request", message: "The JSON cannot be stored.", sqlstate };
  }
  return { status: 500, code: "internal", message: "Something went wrong.", sqlstate };
}

/**
 * What may be logged of a database error: its code, and the message only where it names objects (class 42) or rules
 * (class KP). Other messages, and all details, can quote what a person wrote.
 */
export function loggable(error: unknown): { sqlstate: string; message?: string } {
  const sqlstate = codeOf(error);
  const named = /^(42|KP|3D|3F|28)/.test(sqlstate) && error instanceof Error;
  if (named) return { sqlstate, message: error.message };
  return { sqlstate, message: sqlstate === "unknown" && error instanceof Error ? error.name : undefined };
}
