/** News for who watches the emulator live, such as the chat page. */
import type { BotName } from "./options.ts";
import type { CallRecord, Fault, SimUser, State, Update } from "./types.ts";

/** One piece of news. chat: something in a chat of a bot is new or changed; toast: a callback query was answered. */
export type LiveEvent =
  | { type: "chat"; bot: BotName; chat: number }
  | { type: "call"; call: CallRecord }
  | { type: "update"; update: Update }
  | { type: "toast"; bot: BotName; user: number; text: string; show_alert: boolean; url?: string }
  | { type: "person"; user: SimUser }
  | { type: "faults"; faults: Fault[] };

/** Tells everybody who listens; costs nothing when nobody does. */
export function emit(state: State, event: LiveEvent): void {
  for (const listener of state.listeners) listener(event);
}
