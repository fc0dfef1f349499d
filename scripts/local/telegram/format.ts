/** Texts on their way into a message: cleaning, parse_mode, limits, and the entities Telegram finds by itself. */
import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import { cannotParse, isObject, plain, requiredInt, requiredString } from "./fields.ts";
import { parseHtml } from "./html.ts";
import { jsonArg, textArg } from "./params.ts";
import type { FormattedText, Json } from "./types.ts";

/** Most characters of a message, after entities. */
export const TEXT_LIMIT = 4096;
/** Most characters of a caption, after entities. */
export const CAPTION_LIMIT = 1024;
const RAW_LIMIT_BYTES = 32768;

/** Characters as Telegram counts them for its limits: code points. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Drops carriage returns and U+2028–U+202E, turns other control characters into spaces, as TDLib does. */
export function cleanText(text: string): string {
  // deno-lint-ignore no-control-regex
  if (!/[\u0000-\u0009\u000b-\u001f\u2028-\u202e]/.test(text)) return text;
  // deno-lint-ignore no-control-regex
  return text.replace(/[\r\u2028-\u202e]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, " ");
}

/** Removes white space around the text and moves the entities along; entities left empty go. */
export function trimText({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim();
  if (trimmed === text) return { text, entities };
  const lead = text.length - text.trimStart().length;
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const offset = Math.max(entity.offset - lead, 0);
    const end = Math.min(entity.offset + entity.length - lead, trimmed.length);
    if (end > offset) kept.push({ ...entity, offset, length: end - offset });
  }
  return { text: trimmed, entities: kept };
}

const FOUND: [MessageEntity["type"], string, RegExp][] = [
  ["bot_command", "/", /(?<![\w/<>@.:])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z][a-zA-Z0-9_]{2,31})?(?![\w/])/g],
  ["email", "@", /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi],
  ["mention", "@", /(?<![\w`])@[a-zA-Z][a-zA-Z0-9_]{2,31}\b/g],
  ["hashtag", "#", /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
  ["url", "://", /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/gi],
];

/** Adds commands, mentions, hashtags, links and e-mail addresses that stand in the text outside other entities. */
export function withFoundEntities({ text, entities }: FormattedText): FormattedText {
  let found = entities;
  for (const [type, sign, pattern] of FOUND) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) {
      const offset = match.index;
      const length = match[0].length;
      if (found.some((e) => e.offset < offset + length && offset < e.offset + e.length && !isStyle(e))) {
        continue;
      }
      if (found === entities) found = [...entities];
      found.push({ type, offset, length } as MessageEntity);
    }
  }
  if (found !== entities) found.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities: found };
}

const STYLES = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "blockquote",
  "expandable_blockquote",
]);
const isStyle = (entity: MessageEntity) => STYLES.has(entity.type);

/** Kinds of entity that the Bot API server finds by itself and ignores when they are given. */
const FOUND_KINDS = new Set([...FOUND.map(([type]) => type), "cashtag", "phone_number", "bank_card_number"]);
const GIVEN_KINDS = new Set([
  ...STYLES,
  "code",
  "pre",
  "text_link",
  "text_mention",
  "custom_emoji",
  "date_time",
]);

function givenEntities(params: Json, key: string, text: string): MessageEntity[] {
  let list: unknown;
  try {
    list = jsonArg(params, key, "message entities");
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  const fail = cannotParse("MessageEntity");
  const entities: MessageEntity[] = [];
  for (const entity of list as unknown[]) {
    if (!isObject(entity)) throw fail("expected an Object");
    const offset = requiredInt(entity, "offset", fail);
    const length = requiredInt(entity, "length", fail);
    const type = requiredString(entity, "type", fail);
    if (type === "") throw fail("Type is not specified");
    if (FOUND_KINDS.has(type as MessageEntity["type"])) continue;
    if (!GIVEN_KINDS.has(type)) throw fail("Unsupported type specified");
    if (type === "text_link") requiredString(entity, "url", fail);
    if (length === 0) continue;
    if (offset < 0) throw plain(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw plain(`Receive an entity with incorrect length ${length}`);
    if (offset > text.length) {
      throw plain(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (offset + length > text.length) {
      const end = `ends after the end of the text at UTF-16 offset ${offset + length}`;
      throw plain(`Entity beginning at UTF-16 offset ${offset} ${end}`);
    }
    entities.push({ ...entity, type, offset, length } as unknown as MessageEntity);
  }
  return entities;
}

/**
 * The text argument `key` with its parse_mode or entities applied. kind decides the limit and the error text.
 * Throws Telegram's 400: "message text is empty", "message is too long", "message caption is too long", ….
 */
export function formattedArg(params: Json, key: "text" | "caption"): FormattedText {
  const given = textArg(params, key);
  if (given === "") {
    if (key === "text") throw badRequest("message text is empty");
    return { text: "", entities: [] };
  }
  if (given.length * 3 > RAW_LIMIT_BYTES && new TextEncoder().encode(given).length > RAW_LIMIT_BYTES) {
    throw badRequest("text is too long");
  }
  const raw = cleanText(given);
  const mode = textArg(params, "parse_mode").toLowerCase();
  let parsed: FormattedText;
  if (mode === "html") {
    parsed = raw.includes("<") || raw.includes("&") ? parseHtml(raw) : { text: raw, entities: [] };
  } else if (mode === "" || mode === "none") {
    parsed = {
      text: raw,
      entities: givenEntities(params, key === "text" ? "entities" : "caption_entities", raw),
    };
  } else if (mode === "markdown" || mode === "markdownv2") {
    throw badRequest("the Telegram emulator parses HTML only, not Markdown");
  } else {
    throw badRequest("unsupported parse_mode");
  }
  const { text, entities } = trimText(parsed);
  if (text === "" && key === "text") throw badRequest("text must be non-empty");
  const limit = key === "text" ? TEXT_LIMIT : CAPTION_LIMIT;
  if (text.length > limit && characters(text) > limit) {
    throw badRequest(key === "text" ? "message is too long" : "message caption is too long");
  }
  return withFoundEntities({ text, entities });
}
