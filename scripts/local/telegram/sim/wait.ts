/** Waiting for what an update brings about. */
import { waitSettled } from "../settle.ts";
import type { Chat, Json, State, Update, UpdateStatus } from "../types.ts";
import { flag, integer } from "./args.ts";
import { botMessagesSince, type TranscriptMessage } from "./transcript.ts";

const QUIET_MS = 100;
const LONGEST_AFTERMATH_MS = 3000;
const LONGEST_WAIT_MS = 30_000;

/** What a waited-for call adds to its answer. */
export interface Waited {
  /** delivered, fetched (by getUpdates), dropped, filtered, or pending when the wait was over first. */
  status: UpdateStatus;
  attempts: number;
  /** What the bot sent or changed in this chat since. */
  messages: TranscriptMessage[];
}

async function quiet(state: State, chat: Chat): Promise<void> {
  const begun = performance.now();
  while (!state.stopped) {
    const now = performance.now();
    const left = Math.max(begun, chat.lastCallAt) + QUIET_MS - now;
    if (left <= 0 || now - begun > LONGEST_AFTERMATH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

/**
 * With wait: resolves when the update is settled and the bot has been quiet in the chat for 100 ms. timeout_ms bounds
 * the waiting for the delivery (30000). Without wait: {} at once.
 */
export async function aftermath(
  state: State,
  args: Json,
  chat: Chat,
  update: Update,
  since: number,
): Promise<Partial<Waited>> {
  if (!flag(args, "wait")) return update.status === "filtered" ? { status: "filtered" } : {};
  await waitSettled(state, update, integer(args, "timeout_ms", 1) ?? LONGEST_WAIT_MS);
  if (update.status === "delivered" || update.status === "fetched") await quiet(state, chat);
  return { status: update.status, attempts: update.attemptCount, messages: botMessagesSince(chat, since) };
}
