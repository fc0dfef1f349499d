/** Files of a call: made and put in their places, or left out. */
import { InputFile } from "grammy/web";
import type { Delivery } from "../doors.ts";
import { fileMark, makeFile } from "./make.ts";

type Payload = Record<string, unknown>;

/** Whether there is a file to make anywhere in a payload. What a file is made of is not looked into. */
export function hasFiles(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return fileMark(value) !== undefined || Object.values(value).some(hasFiles);
}

async function replaced(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return await Promise.all(value.map(replaced));
  if (typeof value !== "object" || value === null) return value;
  const mark = fileMark(value);
  if (mark !== undefined) {
    const { bytes, name } = await makeFile(value, mark);
    return new InputFile(bytes, name);
  }
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await replaced(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * The payload with every `{"$qr": …}`, `{"$poster": …}`, `{"$chart": …}`, `{"$xlsx": …}` and `{"$csv": …}` replaced by a
 * file to upload. Rejects with FileError.
 */
export async function withFiles(payload: Readonly<Payload>): Promise<Payload> {
  return await replaced(payload) as Payload;
}

const KEPT = ["chat_id", "message_id", "message_thread_id", "reply_markup", "reply_parameters"];

/** The same call without its file: what it says, as a text. Undefined when it says nothing. */
export function withoutFile({ method, payload }: Delivery): Pick<Delivery, "method" | "payload"> | undefined {
  const said = (method === "editMessageMedia" ? payload.media : payload) as Payload | undefined;
  const { caption, parse_mode, caption_entities } = said ?? {};
  if (typeof caption !== "string" || caption === "") return undefined;
  const kept = Object.fromEntries(
    KEPT.filter((key) => payload[key] !== undefined).map((key) => [key, payload[key]]),
  );
  return {
    method: method.startsWith("editMessage") ? "editMessageText" : "sendMessage",
    payload: { ...kept, text: caption, parse_mode, entities: caption_entities },
  };
}
