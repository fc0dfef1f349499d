/** Arguments of the control API: every wrong one gets a sentence. */
import { SimError } from "../errors.ts";
import { emit } from "../events.ts";
import type { ChatInfo } from "../options.ts";
import type { Bot, Json, SimUser, State } from "../types.ts";

/** 400 with a sentence. */
export const wrong = (sentence: string): SimError => new SimError(400, sentence);

/** Refuses arguments that nobody asked for. */
export function onlyKnown(args: Json, names: readonly string[]): void {
  for (const key of Object.keys(args)) {
    if (!names.includes(key)) throw wrong(`Unknown argument "${key}"; known are ${names.join(", ")}.`);
  }
}

/** The argument bot: the name of one of the emulator's bots. */
export function botArg(state: State, args: Json): Bot {
  const bot = state.bots.find((candidate) => candidate.name === args.bot);
  if (bot !== undefined) return bot;
  const names = state.bots.map((candidate) => candidate.name).join(", ");
  throw wrong(`The argument bot must be one of ${names}.`);
}

/** An integer argument; undefined when it is missing. Digits as text will do. */
export function integer(args: Json, key: string, least = Number.MIN_SAFE_INTEGER): number | undefined {
  const given = args[key];
  if (given === undefined || given === null || given === "") return undefined;
  const value = typeof given === "boolean" ? NaN : Number(given);
  if (!Number.isSafeInteger(value) || value < least) {
    const bound = least === Number.MIN_SAFE_INTEGER ? "" : ` of at least ${least}`;
    throw wrong(`The argument ${key} must be an integer${bound}.`);
  }
  return value;
}

/** A text argument; undefined when it is missing. */
export function string(args: Json, key: string): string | undefined {
  const value = args[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw wrong(`The argument ${key} must be a text.`);
  return value;
}

/** A yes-or-no argument; missing = no. In a query string 1 and true are yes. */
export function flag(args: Json, key: string): boolean {
  const value = args[key];
  if (value === undefined || value === false || value === "0" || value === "false") return false;
  if (value === true || value === "1" || value === "true") return true;
  throw wrong(`The argument ${key} must be true or false.`);
}

function objectArg(value: unknown, key: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw wrong(`The argument ${key} must be an object.`);
}

/** An object argument. */
export const object = (args: Json, key: string): Json => objectArg(args[key], key);

/** The argument user: {id, first_name, last_name?, username?, language_code?, phone?}, or the id of someone known. */
export function userArg(state: State, args: Json): SimUser {
  const given = args.user;
  const simple = typeof given === "number" || typeof given === "string";
  const value = simple ? { id: given } : objectArg(given, "user");
  onlyKnown(value, ["id", "first_name", "last_name", "username", "language_code", "phone"]);
  const id = integer(value, "id", 1);
  if (id === undefined) throw wrong("The argument user must carry a positive id.");
  const known = state.users.get(id);
  const first_name = string(value, "first_name") ?? known?.first_name;
  if (!first_name) throw wrong(`The person ${id} is new here, so the argument user must carry a first_name.`);
  if (known !== undefined && (simple || sameUser(known, value))) return known;
  const user: SimUser = { id, first_name };
  for (const key of ["last_name", "username", "language_code", "phone"] as const) {
    const text = string(value, key) ?? known?.[key];
    if (text !== undefined) user[key] = text;
  }
  if (known?.deactivated) user.deactivated = true;
  state.users.set(id, user);
  emit(state, { type: "person", user });
  return user;
}

function sameUser(known: SimUser, given: Json): boolean {
  for (const key of ["first_name", "last_name", "username", "language_code", "phone"] as const) {
    if (given[key] !== undefined && given[key] !== known[key]) return false;
  }
  return true;
}

/** The optional argument chat: a group {id, type: "group" | "supergroup", title}. */
export function groupArg(args: Json): ChatInfo | undefined {
  if (args.chat === undefined) return undefined;
  const value = objectArg(args.chat, "chat");
  onlyKnown(value, ["id", "type", "title", "username"]);
  const id = integer(value, "id");
  const { type } = value;
  const title = string(value, "title");
  if (id === undefined || id >= 0) throw wrong("The argument chat must carry a negative id, as groups have.");
  if (type !== "group" && type !== "supergroup") throw wrong("The type of chat must be group or supergroup.");
  if (!title) throw wrong("The argument chat must carry a title.");
  return { id, type, title };
}

/** A person as updates show them. */
export function fromField(user: SimUser): Json {
  const { deactivated: _hidden, phone: _private, ...rest } = user;
  return { ...rest, is_bot: false };
}
