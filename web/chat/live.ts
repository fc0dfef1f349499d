/** The line to the emulator: its news as they happen, and the log they make. */
import { signal } from "@preact/signals";
import { api } from "./api.ts";
import { loadWorld, meet, online } from "./store.ts";
import type { CallRecord, Fault, Person, UpdateRecord } from "./types.ts";

const LOG_LENGTH = 300;

/** A line of the log. */
export type LogEntry =
  | { id: string; at: number; kind: "call"; call: CallRecord }
  | { id: string; at: number; kind: "update"; update: UpdateRecord };

/** Updates and calls, newest first. */
export const log = signal<LogEntry[]>([]);
/** Faults that are switched on. */
export const faults = signal<Fault[]>([]);

/** A toast or alert that a bot showed. */
export interface ToastNews {
  bot: string;
  user: number;
  text: string;
  show_alert: boolean;
}

const chatListeners = new Map<string, Set<() => void>>();
const toastListeners = new Set<(toast: ToastNews) => void>();
let calls = 0;

/** Runs when something changes in a chat, until the returned function is called. */
export function onChat(bot: string, user: number, run: () => void): () => void {
  const key = `${bot} ${user}`;
  const runs = chatListeners.get(key) ?? new Set();
  chatListeners.set(key, runs.add(run));
  return () => void runs.delete(run);
}

/** Runs when a bot answers a button press with words, until the returned function is called. */
export function onToast(run: (toast: ToastNews) => void): () => void {
  toastListeners.add(run);
  return () => void toastListeners.delete(run);
}

const callEntry = (call: CallRecord): LogEntry => ({
  id: `call ${++calls}`,
  at: call.at,
  kind: "call",
  call,
});
const updateEntry = (update: UpdateRecord): LogEntry => ({
  id: `update ${update.bot} ${update.update_id} ${update.created_at}`,
  at: update.created_at,
  kind: "update",
  update,
});

/** Waiting for updates is no news. */
const isShown = (call: CallRecord) => call.method.toLowerCase() !== "getupdates" || !call.ok;

function add(entry: LogEntry): void {
  const known = log.value.findIndex(({ id }) => id === entry.id);
  log.value = known < 0
    ? [entry, ...log.value].slice(0, LOG_LENGTH)
    : log.value.map((old, at) => at === known ? entry : old);
}

async function catchUp(): Promise<void> {
  await loadWorld();
  const [{ calls }, { updates }] = await Promise.all([api.calls(), api.updates()]);
  log.value = [...calls.filter(isShown).map(callEntry), ...updates.map(updateEntry)]
    .sort((a, b) => b.at - a.at).slice(0, LOG_LENGTH);
  for (const runs of chatListeners.values()) for (const run of runs) run();
}

/** Opens the line; the browser opens it again by itself when it breaks, and then everything is read anew. */
export function connect(): void {
  const source = new EventSource("/sim/events");
  const on = <T>(type: string, run: (data: T) => void) =>
    source.addEventListener(type, (event) => run(JSON.parse((event as MessageEvent<string>).data) as T));
  source.onopen = () => {
    online.value = true;
    catchUp().catch(() => online.value = false);
  };
  source.onerror = () => online.value = false;
  on<{ bot: string; chat: number }>("chat", ({ bot, chat }) => {
    for (const run of chatListeners.get(`${bot} ${chat}`) ?? []) run();
  });
  on<{ call: CallRecord }>("call", ({ call }) => isShown(call) && add(callEntry(call)));
  on<{ update: UpdateRecord }>("update", ({ update }) => add(updateEntry(update)));
  on<ToastNews>("toast", (toast) => {
    for (const run of toastListeners) run(toast);
  });
  on<{ user: Person }>("person", ({ user }) => meet(user));
  on<{ faults: Fault[] }>("faults", (news) => faults.value = news.faults);
}
