/**
 * parse_mode HTML as TDLib reads it: the same tags, the same four named entities, the same error texts with
 * byte offsets (rules: core.telegram.org/bots/api#html-style and the open Bot API server).
 */
import type { MessageEntity, User } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import type { FormattedText } from "./types.ts";

const SIMPLE: Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | undefined> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
};
const TAGS = new Set([...Object.keys(SIMPLE), "a", "pre", "code", "blockquote", "tg-emoji", "tg-time"]);
const NAMED: Record<string, string | undefined> = { lt: "<", gt: ">", amp: "&", quot: '"' };

interface Open {
  tag: string;
  attributes: Map<string, string>;
  offset: number;
}

const isSpace = (c: string | undefined) => c === undefined || /[ \t\r\n\v\0]/.test(c);

/** Decodes the character reference at `at`; null when there is none and the & stands for itself. */
function decodeReference(html: string, at: number): { text: string; end: number } | null {
  const match = /^&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?/i.exec(html.slice(at, at + 12));
  if (match === null) return null;
  const end = at + match[0].length;
  if (match[3] !== undefined) {
    const text = NAMED[match[3]];
    return text === undefined ? null : { text, end };
  }
  const code = match[1] !== undefined ? parseInt(match[1], 16) : parseInt(match[2] ?? "0", 10);
  if (code === 0 || code >= 0x10ffff) return null;
  return { text: String.fromCodePoint(code), end };
}

/** A link as Telegram accepts it, normalised; null when it is none. A loopback host passes, for local work. */
export function checkedLink(link: string): string | null {
  const text = link.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "tg" || scheme === "ton") return text;
  try {
    const url = new URL(
      scheme === "http" || scheme === "https" || scheme === "ftp" ? text : `http://${text}`,
    );
    const host = url.hostname;
    return host.includes(".") || host === "localhost" || host === "[::1]" ? url.href : null;
  } catch {
    return null;
  }
}

function linkEntity(place: { offset: number; length: number }, link: string): MessageEntity | null {
  const user = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(link.trim());
  if (user !== null) {
    const mentioned = { id: Number(user[1]), is_bot: false, first_name: "" } satisfies User;
    return { type: "text_mention", ...place, user: mentioned };
  }
  const url = checkedLink(link);
  return url === null ? null : { type: "text_link", ...place, url };
}

function sameSpot(
  a: MessageEntity | undefined,
  type: string,
  place: { offset: number; length: number },
): boolean {
  return a !== undefined && a.type === type && a.offset === place.offset && a.length === place.length;
}

function close(
  open: Open,
  text: string,
  entities: MessageEntity[],
  codeLanguages: Map<MessageEntity, string>,
): void {
  const place = { offset: open.offset, length: text.length - open.offset };
  if (place.length === 0) return;
  const { tag, attributes } = open;
  const last = entities.at(-1);
  const simple = SIMPLE[tag];
  const klass = attributes.get("class") ?? "";
  if (simple !== undefined) entities.push({ type: simple, ...place });
  else if (tag === "a") {
    const entity = linkEntity(place, attributes.get("href") || text.slice(open.offset));
    if (entity !== null) entities.push(entity);
  } else if (tag === "pre") {
    const language = last && sameSpot(last, "code", place) ? codeLanguages.get(last) : undefined;
    if (language !== undefined) entities[entities.length - 1] = { type: "pre", ...place, language };
    else entities.push({ type: "pre", ...place });
  } else if (tag === "code") {
    const language = klass.startsWith("language-") ? klass.slice(9) : "";
    if (language !== "" && sameSpot(last, "pre", place)) {
      entities[entities.length - 1] = { type: "pre", ...place, language };
    } else {
      const entity: MessageEntity = { type: "code", ...place };
      if (language !== "") codeLanguages.set(entity, language);
      entities.push(entity);
    }
  } else if (tag === "blockquote") {
    entities.push({ type: attributes.has("expandable") ? "expandable_blockquote" : "blockquote", ...place });
  } else if (tag === "tg-emoji") {
    const id = attributes.get("emoji-id") ?? "";
    if (!/^[1-9]\d{0,18}$/.test(id)) {
      throw badRequest("can't parse entities: Invalid custom emoji identifier specified");
    }
    entities.push({ type: "custom_emoji", ...place, custom_emoji_id: id });
  } else if (tag === "tg-time") {
    const unix = Number(attributes.get("unix"));
    if (!Number.isSafeInteger(unix)) throw badRequest("can't parse entities: Invalid date specified");
    const format = (attributes.get("format") ?? "") as "r";
    entities.push({ type: "date_time", ...place, unix_time: unix, date_time_format: format });
  }
}

/** Parses HTML into plain text and entities in UTF-16 offsets; throws Telegram's 400 "can't parse entities: …". */
export function parseHtml(html: string): FormattedText {
  const entities: MessageEntity[] = [];
  const codeLanguages = new Map<MessageEntity, string>();
  const stack: Open[] = [];
  let text = "";
  let at = 0;
  const byteOffset = (index: number) => new TextEncoder().encode(html.slice(0, index)).length;
  const fail = (what: string) => badRequest(`can't parse entities: ${what}`);

  const readAttributes = (tag: string, begin: number): Map<string, string> => {
    const attributes = new Map<string, string>();
    const unclosed = () => fail(`Unclosed start tag at byte offset ${byteOffset(begin)}`);
    while (true) {
      while (at < html.length && isSpace(html[at])) at++;
      if (at >= html.length) throw unclosed();
      if (html[at] === ">") return attributes;
      const nameAt = at;
      while (!isSpace(html[at]) && html[at] !== "=" && html[at] !== ">") at++;
      const name = html.slice(nameAt, at).toLowerCase();
      const where = `of the tag "${tag}" at byte offset ${byteOffset(begin)}`;
      if (name === "") {
        throw fail(`Empty attribute name in the tag "${tag}" at byte offset ${byteOffset(begin)}`);
      }
      while (at < html.length && isSpace(html[at])) at++;
      if (at >= html.length) throw unclosed();
      if (html[at] !== "=") {
        if (tag !== "blockquote" || name !== "expandable") {
          throw fail(`Expected equal sign in declaration of an attribute ${where}`);
        }
        attributes.set(name, "");
        continue;
      }
      at++;
      while (at < html.length && isSpace(html[at])) at++;
      const quote = html[at];
      let value = "";
      if (quote !== '"' && quote !== "'") {
        const token = /^[a-z0-9.-]*/i.exec(html.slice(at))?.[0] ?? "";
        const tokenAt = at;
        at += token.length;
        if (at >= html.length) throw unclosed();
        if (!isSpace(html[at]) && html[at] !== ">") {
          throw fail(`Unexpected end of name token at byte offset ${byteOffset(tokenAt)}`);
        }
        value = token.toLowerCase();
      } else {
        at++;
        while (at < html.length && html[at] !== quote) {
          const reference = html[at] === "&" ? decodeReference(html, at) : null;
          value += reference?.text ?? html[at];
          at = reference?.end ?? at + 1;
        }
        at++;
        if (at >= html.length) throw unclosed();
      }
      attributes.set(name, value);
    }
  };

  while (at < html.length) {
    const c = html[at];
    if (c === "&") {
      const reference = decodeReference(html, at);
      text += reference?.text ?? "&";
      at = reference?.end ?? at + 1;
      continue;
    }
    if (c !== "<") {
      let next = at + 1;
      while (next < html.length && html[next] !== "<" && html[next] !== "&") next++;
      text += html.slice(at, next);
      at = next;
      continue;
    }
    const begin = at++;
    if (html[at] === "/") {
      const open = stack.pop();
      if (open === undefined) throw fail(`Unexpected end tag at byte offset ${byteOffset(begin)}`);
      while (!isSpace(html[at]) && html[at] !== ">") at++;
      const name = html.slice(begin + 2, at).toLowerCase();
      while (at < html.length && isSpace(html[at])) at++;
      if (html[at] !== ">") throw fail(`Unclosed end tag at byte offset ${byteOffset(begin)}`);
      if (name !== "" && name !== open.tag) {
        const found = `expected "</${open.tag}>", found "</${name}>"`;
        throw fail(`Unmatched end tag at byte offset ${byteOffset(begin)}, ${found}`);
      }
      close(open, text, entities, codeLanguages);
    } else {
      while (!isSpace(html[at]) && html[at] !== ">") at++;
      if (at >= html.length) throw fail(`Unclosed start tag at byte offset ${byteOffset(begin)}`);
      const tag = html.slice(begin + 1, at).toLowerCase();
      if (!TAGS.has(tag)) throw fail(`Unsupported start tag "${tag}" at byte offset ${byteOffset(begin)}`);
      const attributes = readAttributes(tag, begin);
      if (tag === "span" && attributes.get("class") !== "tg-spoiler") {
        throw fail(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(begin)}`);
      }
      stack.push({ tag, attributes, offset: text.length });
    }
    at++;
  }
  const left = stack.at(-1);
  if (left !== undefined) throw fail(`Can't find end tag corresponding to start tag "${left.tag}"`);
  if (!text.isWellFormed()) {
    throw fail(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities };
}
