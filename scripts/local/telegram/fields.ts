/**
 * Fields of JSON objects in arguments, read by the rules of the open Bot API server: a number will do for a text, a null
 * will not, and each error names the field.
 */
import { type ApiError, badRequest } from "./errors.ts";
import type { Json } from "./types.ts";

/** Makes the error from what is wrong with a field. */
export type Fail = (why: string) => ApiError;

/** 400 in Telegram's way: the first letter becomes a small one unless it begins a name such as BUTTON_DATA_INVALID. */
export const plain: Fail = (why) =>
  badRequest(/^.[_A-Z]/.test(why) ? why : why.charAt(0).toLowerCase() + why.slice(1));

/** 400 that says what cannot be parsed, and why. */
export const cannotParse = (what: string): Fail => (why) => badRequest(`can't parse ${what}: ${why}`);

/** True for an object that is no list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrongType = (name: string, type: string) => `Field "${name}" must be of type ${type}`;
const missing = (name: string) => `Can't find field "${name}"`;

/** A text that may be left out: then "". */
export function optionalString(object: Json, name: string, fail: Fail): string {
  const value = object[name];
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw fail(wrongType(name, "String"));
  if (!value.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
  return value;
}

/** A text that must be there. */
export function requiredString(object: Json, name: string, fail: Fail): string {
  if (object[name] === undefined) throw fail(missing(name));
  return optionalString(object, name, fail);
}

/** An integer that must be there, as a number or as digits in a text. */
export function requiredInt(object: Json, name: string, fail: Fail): number {
  const value = object[name];
  if (value === undefined) throw fail(missing(name));
  if (typeof value !== "number" && typeof value !== "string") throw fail(wrongType(name, "Number"));
  if (!/^-?\d+$/.test(String(value))) throw fail(`Field "${name}" must be a valid Number`);
  return Number(value);
}

/** A yes or no that may be left out: then no. Texts such as "true" will not do. */
export function optionalBool(object: Json, name: string, fail: Fail): boolean {
  const value = object[name] ?? (object[name] === null ? "null" : false);
  if (typeof value !== "boolean") throw fail(wrongType(name, "Boolean"));
  return value;
}

/** An object that must be there. */
export function requiredObject(object: Json, name: string, fail: Fail): Json {
  const value = object[name];
  if (value === undefined) throw fail(missing(name));
  if (!isObject(value)) throw fail(wrongType(name, "Object"));
  return value;
}

/** A list that may be left out: then undefined. */
export function optionalArray(object: Json, name: string, fail: Fail): unknown[] | undefined {
  const value = object[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw fail(wrongType(name, "Array"));
  return value;
}
