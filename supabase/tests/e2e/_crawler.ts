/** Walks a bot as somebody who presses every button: what it sees is judged by the transcript alone. */
import type { BotName } from "../../../scripts/local/telegram/server.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import type { TestStack } from "../_harness/stack.ts";
import { Forms } from "./_crawler_forms.ts";
import { Hands } from "./_crawler_hands.ts";
import { Judge, type Words } from "./_crawler_judge.ts";
import { textOf } from "./_kit.ts";

/** Whom to walk as, and what they know that a form may ask for. */
export interface Walker {
  role: string;
  bot: BotName;
  user: SimUser;
  locale: "ru" | "uk" | "en";
  /** false: the bot is not for them, and need not lead anywhere. */
  served: boolean;
  /** What a question for text may want, the likeliest first: numbers of cards, codes. */
  knows: string[];
}

/** What a walk came to. */
export interface Walk {
  role: string;
  locale: string;
  screens: number;
  buttons: number;
  presses: number;
  forms: number;
  unfinished: string[];
  findings: string[];
}

const PER_SCREEN = 2;
const PER_ACTION = 6;
const DESTRUCTIVE =
  /delete|drop|gone|suspend|block|erase|stop|close|reject|decline|remove|fire|leave|cancel|undo|send|start/;

/** One person walking one bot. */
export class Crawler {
  readonly #screens = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #queue: { data: string; key: string }[] = [];
  readonly #last: { data: string; key: string }[] = [];
  readonly #judge: Judge;
  readonly #hands: Hands;
  readonly #forms: Forms;

  constructor(
    readonly stack: TestStack,
    readonly walker: Walker,
    words: Words,
    readonly until: number,
  ) {
    this.#judge = new Judge(words);
    this.#hands = new Hands(stack, walker, this.#judge, (messages) => this.#take(messages));
    this.#forms = new Forms(this.#hands);
  }

  /** Walks from the commands given to the last button. */
  async walk(commands: string[]): Promise<Walk> {
    this.#take(this.stack.chat(this.walker.user, this.walker.bot));
    for (const command of commands) await this.#forms.meet(command, () => this.#hands.say(command));
    for (let next; (next = this.#queue.shift() ?? this.#last.shift()) !== undefined;) {
      if (Date.now() > this.until) {
        this.#judge.findings.add(`time is over with ${this.#queue.length + this.#last.length} buttons left`);
        break;
      }
      const { data, key } = next;
      const word = data.split(":")[0] ?? "";
      const [here, everywhere] = [this.#pressed.get(key) ?? 0, this.#pressed.get(word) ?? 0];
      // Numbers are things of one kind, of which a few will do; what has a name is pressed in any case.
      const named = /[a-z]/.test(data.slice(word.length)) && !this.#hands.pressed.has(data);
      if (!named && (here >= PER_SCREEN || everywhere >= PER_ACTION)) continue;
      this.#pressed.set(key, here + 1);
      this.#pressed.set(word, everywhere + 1);
      await this.#forms.meet(data, () => this.#hands.press(data));
    }
    return {
      role: this.walker.role,
      locale: this.walker.locale,
      screens: this.#screens.size,
      buttons: this.#hands.pressed.size,
      presses: this.#hands.inputs,
      forms: [...this.#forms.finished.values()].reduce((sum, n) => sum + n, 0),
      unfinished: this.#forms.unfinished,
      findings: [...this.#judge.findings],
    };
  }

  #take(messages: ChatMessage[]): void {
    for (const message of messages.filter(({ from }) => from === "bot")) {
      const all = message.button_data.flat();
      const actions = [...new Set(all.map((data) => data.split(":")[0]))].sort().join(" ");
      // A screen is the shape of its first line and what can be done there.
      const shape = textOf(message).split("\n")[0]?.replace(/[\d\s.,:]+/g, "#").slice(0, 24);
      this.#screens.add(`${shape} ${actions}`);
      // Of several that do the same, the first and the last: lists begin and end with what is special.
      const rank = (data: string) => {
        const same = all.filter((other) => other.split(":")[0] === data.split(":")[0]);
        return data === same[0] ? 0 : data === same.at(-1) ? 1 : 2;
      };
      for (const data of all.toSorted((a, b) => rank(a) - rank(b))) {
        const word = data.split(":")[0] ?? "";
        if (data === "" || /^https?:|^tg:/.test(data) || word.startsWith("form.")) continue;
        if (word === "lang" && data !== `lang:${this.walker.locale}`) continue;
        const entry = { data, key: `${actions} ${word}` };
        if (this.#hands.pressed.has(data) && (this.#pressed.get(entry.key) ?? 0) > 0) continue;
        (DESTRUCTIVE.test(word) ? this.#last : this.#queue).push(entry);
      }
    }
  }
}
