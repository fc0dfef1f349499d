/** Telegram's errors with the codes and words of the real Bot API server. */
import type { Json } from "./types.ts";

/** An error answer of the Bot API; thrown by methods, turned into JSON by the server. */
export class ApiError extends Error {
  /** code: HTTP status and error_code; description: Telegram's text; parameters: retry_after in seconds and the like. */
  constructor(readonly code: number, readonly description: string, readonly parameters?: Json) {
    super(description);
  }
}

/** 400 with Telegram's prefix. */
export const badRequest = (what: string): ApiError => new ApiError(400, `Bad Request: ${what}`);

/** 403 with Telegram's prefix. */
export const forbidden = (what: string): ApiError => new ApiError(403, `Forbidden: ${what}`);

/** 409 with Telegram's prefix. */
export const conflict = (what: string): ApiError => new ApiError(409, `Conflict: ${what}`);

/** 429 that asks to wait for `seconds`. */
export const tooManyRequests = (seconds: number): ApiError =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

/** An error of the control API (/sim/…): HTTP status and one sentence; extra fields go into the answer. */
export class SimError extends Error {
  /** status: HTTP status; message: one clear sentence; extra: more fields of the JSON answer. */
  constructor(readonly status: number, message: string, readonly extra: Json = {}) {
    super(message);
  }
}

/** A result that carries a description, as setWebhook's does. */
export class Described {
  /** result: the field result; description: the field description of the answer. */
  constructor(readonly result: unknown, readonly description: string) {}
}
