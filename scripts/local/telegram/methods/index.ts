/** The table of methods that the emulator knows. */
import { getUpdates } from "../polling.ts";
import type { Call } from "../types.ts";
import * as about from "./about.ts";
import * as answer from "./answer.ts";
import * as edit from "./edit.ts";
import * as hook from "./hook.ts";
import * as pay from "./pay.ts";
import * as send from "./send.ts";

const all: Record<string, (call: Call) => unknown> = {
  ...about,
  ...answer,
  ...edit,
  ...hook,
  ...pay,
  ...send,
  getUpdates,
};

/** Names of the methods as Telegram spells them. */
export const METHOD_NAMES: readonly string[] = Object.keys(all).sort();

/** Methods by their lowercase name; they throw ApiError and may return a promise. */
export const METHODS: Readonly<Record<string, ((call: Call) => unknown) | undefined>> = Object.assign(
  Object.create(null),
  Object.fromEntries(Object.entries(all).map(([name, run]) => [name.toLowerCase(), run])),
);
