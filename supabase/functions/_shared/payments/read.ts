/** From the bytes of an event to its text, without guessing. */
import { storable } from "../webhook.ts";
import type { Refusal, Verified } from "./types.ts";

const BAD_JSON: Refusal = { status: 400, code: "bad_json", message: "The event is not JSON." };

/** The JSON text of one object, and what it says. */
export interface ReadObject extends Verified {
  readonly object: Readonly<Record<string, unknown>>;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Bytes as text; undefined when they are no UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads the bytes of an event as one JSON object. */
export function readObject(bytes: Uint8Array): ReadObject | Refusal {
  const text = decode(bytes);
  return text === undefined
    ? { status: 400, code: "bad_text", message: "The body is not UTF-8." }
    : parseObject(text);
}

/** Reads a text as one JSON object. What jsonb could not hold (NUL, halves of characters) is mended, the rest stays. */
export function parseObject(text: string): ReadObject | Refusal {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return { status: 400, code: "bad_event", message: "An event is a JSON object." };
    const event = storable(text, parsed);
    return { event, object: event === text ? parsed : JSON.parse(event) };
  } catch {
    return BAD_JSON;
  }
}

/** Writes an object that was read, unless it is nested deeper than the stack. */
export function writeObject(object: Readonly<Record<string, unknown>>): Verified | Refusal {
  try {
    return { event: JSON.stringify(object) };
  } catch {
    return BAD_JSON;
  }
}

/** Is it an object, and neither null nor a list? */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
