import { UserError } from "../lib/errors.ts";
import type { Transcript, TranscriptMessage } from "../local/telegram/sim/transcript.ts";
import type { SimUser } from "../local/telegram/types.ts";
import { printMessage, printPress } from "./print.ts";

/** A person of the demo in their chat with the client bot, through the emulator's HTTP doors. */
export interface DemoChat {
  readonly user: SimUser;
  /** Sends a text; waits for the bot's message that fits, which it returns. Prints what was said. */
  say(text: string, expected: RegExp): Promise<TranscriptMessage>;
  /** Presses a button by its text or data; waits and prints likewise. */
  press(button: string, expected: RegExp): Promise<TranscriptMessage>;
  /** How often Telegram had to bring this person's newest update. */
  attempts(): Promise<number>;
}

const PAUSE_MS = 30;
const LIMIT_MS = 15_000;

/** Calls a door of the emulator. Throws UserError with its sentence when it refuses. */
export async function callSim<T>(
  telegramUrl: string,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(telegramUrl + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json() as T & { error?: string };
  if (!response.ok) {
    throw new UserError(`The Telegram emulator refused ${path}: ${answer.error ?? response.status}`);
  }
  return answer;
}

/** Asks again and again until there is an answer; UserError after 15 s. */
async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  throw new UserError(`The demo failed: waited ${LIMIT_MS / 1000} s for ${what}.`);
}

/** Opens the chat of a person with the client bot. */
export function openChat(telegramUrl: string, user: SimUser): DemoChat {
  /** Messages as they were printed, so that a change is printed again. */
  const printed = new Map<number, TranscriptMessage>();
  let updateId: number | null = null;

  async function act(
    path: string,
    body: { text: string } | { button: string },
    expected: RegExp,
  ): Promise<TranscriptMessage> {
    const acted = await callSim<{ update_id: number | null; callback_query_id?: string }>(
      telegramUrl,
      "POST",
      path,
      { bot: "client", user, ...body },
    );
    updateId = acted.update_id;
    const what = `an answer to ${user.first_name} that fits ${expected}`;
    const { fresh, answer, keyboard } = await until(what, async () => {
      const { messages, keyboard } = await callSim<Transcript>(
        telegramUrl,
        "GET",
        `/sim/chat?bot=client&user=${user.id}`,
      );
      const fresh = messages.filter((message) => changed(printed.get(message.message_id), message));
      const answer = fresh.findLast((message) =>
        message.from === "bot" && expected.test(message.text ?? message.caption ?? "")
      );
      return answer && { fresh, answer, keyboard };
    });
    if (acted.callback_query_id && "button" in body) printPress(user, body.button);
    for (const message of fresh) {
      const before = printed.get(message.message_id);
      printMessage(user, message, {
        edited: before && (before.text === message.text ? "buttons" : "text"),
        // The keys under the text field belong to the newest message, unless that has buttons of its own.
        keyboard: message === fresh.at(-1) && message.buttons.length === 0 ? keyboard : null,
      });
      printed.set(message.message_id, message);
    }
    return answer;
  }

  return {
    user,
    say: (text, expected) => act("/sim/send", { text }, expected),
    press: (button, expected) => act("/sim/press", { button }, expected),
    async attempts() {
      const path = `/sim/updates?bot=client&update_id=${updateId}`;
      const { updates } = await callSim<{ updates: { attempt_count: number }[] }>(telegramUrl, "GET", path);
      return updates[0]?.attempt_count ?? 0;
    },
  };
}

/** Would a person see a difference? */
function changed(before: TranscriptMessage | undefined, now: TranscriptMessage): boolean {
  return before?.text !== now.text || before?.caption !== now.caption ||
    JSON.stringify(before?.buttons) !== JSON.stringify(now.buttons);
}
