/** What a crawler may not see: its findings. */
import type { ChatMessage } from "../_harness/chat.ts";
import { textOf } from "./_kit.ts";

/** What the words of the programme say about texts that nobody may see. */
export interface Words {
  keys: Set<string>;
  apologies: string[];
  /** What a rule says when it refuses: the menu above stands. */
  refusals: Set<string>;
  cancel: string;
  back: string;
  skip: string;
}

/** Everything that the texts, buttons and toasts of the bots may not show. */
function blemishes(text: string, words: Words): string[] {
  const found: string[] = [];
  if (/\{[a-z_]+[|}]/.test(text)) found.push("an open parameter");
  // A screen that explains the tags shows them.
  if (
    /&(lt|gt|amp|quot|#\d+);|<\/?(b|i|u|s|code|pre|a|blockquote)[ >]/.test(text) &&
    !text.includes('href="https://…"')
  ) {
    found.push("bare HTML");
  }
  if (/\b(null|undefined|NaN)\b/.test(text)) found.push("null or the like");
  if (words.apologies.some((apology) => text.includes(apology))) found.push("an apology");
  for (const token of text.match(/[a-z0-9_]+(?:\.[a-z0-9_]+)+/g) ?? []) {
    if (words.keys.has(token)) found.push(`the key ${token}`);
  }
  return found;
}

/** Judges what one person is shown. */
export class Judge {
  readonly findings = new Set<string>();

  constructor(readonly words: Words) {}

  /** Judges the words of a toast. */
  hear(where: string, toast: string): void {
    for (const blemish of blemishes(toast, this.words)) {
      this.findings.add(`${where}: toast with ${blemish}: ${toast}`);
    }
  }

  /** Judges messages. `leads`: there is somewhere to go from them, or need not be. */
  see(where: string, messages: ChatMessage[], leads: boolean): void {
    for (const message of messages) {
      const text = textOf(message);
      const said = `${where}: ${text.slice(0, 120).replaceAll("\n", " ")}`;
      // An invoice comes when it comes, and shows what is sold.
      const sold = [message.invoice?.title, message.invoice?.description].filter((words) => words).map(
        String,
      );
      for (const shown of [text, ...sold, ...message.buttons.flat()]) {
        for (const blemish of blemishes(shown, this.words)) this.findings.add(`${blemish} in ${said}`);
      }
      if (
        message.text === undefined && message.caption === undefined && !message.photo && !message.document &&
        sold.length < 2
      ) {
        this.findings.add(`nothing to see: ${said}`);
      }
      if ((message.text ?? "").length > 4096 || (message.caption ?? "").length > 1024) {
        this.findings.add(`too long: ${said}`);
      }
      if (message.buttons.flat().length > 100) this.findings.add(`over 100 buttons: ${said}`);
      for (const data of message.button_data.flat()) {
        if (!/^https?:|^tg:/.test(data) && new TextEncoder().encode(data).length > 64) {
          this.findings.add(`callback_data over 64 bytes: ${data}`);
        }
      }
    }
    const named = messages.some((message) => /(^|\s)\/[a-z]+/.test(textOf(message)));
    const refused = messages.some((message) => this.words.refusals.has(textOf(message)));
    if (
      messages.length > 0 && !refused && !named && !leads &&
      !messages.some((message) => message.buttons.length > 0)
    ) {
      this.findings.add(
        `dead end after ${where}: ${textOf(messages.at(-1)).slice(0, 160).replaceAll("\n", " ")}`,
      );
    }
  }
}
