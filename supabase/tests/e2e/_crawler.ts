/** Walks a bot as somebody who presses every button: what it sees is judged by the transcript alone. */
import type { BotName } from "../../../scripts/local/telegram/server.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage, Sending } from "../_harness/chat.ts";
import type { TestStack } from "../_harness/stack.ts";
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

interface Question {
  form_id: string;
  step: number;
  steps: number;
  version: number;
  type: string | null;
  name: string | null;
  optional: boolean;
  resolved: boolean;
  choices: string[] | null;
  at_least: string | null;
  at_most: string | null;
}

const PER_SCREEN = 2;
const PER_ACTION = 6;
const PER_FORM = 2;
const DESTRUCTIVE =
  /delete|drop|gone|suspend|block|erase|stop|close|reject|decline|remove|fire|leave|cancel|undo|send|start/;

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

/** One person walking one bot. */
export class Crawler {
  readonly #screens = new Set<string>();
  readonly #buttons = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #queue: { data: string; key: string }[] = [];
  readonly #last: { data: string; key: string }[] = [];
  readonly #finished = new Map<string, number>();
  readonly #cancelled = new Set<string>();
  readonly #findings = new Set<string>();
  readonly #unfinished = new Map<string, string>();
  #presses = 0;

  constructor(
    readonly stack: TestStack,
    readonly walker: Walker,
    readonly words: Words,
    readonly until: number,
  ) {}

  /** Walks from the commands given to the last button. */
  async walk(commands: string[]): Promise<Walk> {
    this.#take(this.stack.chat(this.walker.user, this.walker.bot));
    for (const command of commands) await this.#begin(command, () => this.#say(command));
    for (let next; (next = this.#queue.shift() ?? this.#last.shift()) !== undefined;) {
      if (Date.now() > this.until) {
        this.#findings.add(`time is over with ${this.#queue.length + this.#last.length} buttons left`);
        break;
      }
      const { data, key } = next;
      const word = data.split(":")[0] ?? "";
      const [here, everywhere] = [this.#pressed.get(key) ?? 0, this.#pressed.get(word) ?? 0];
      if (here >= PER_SCREEN || everywhere >= PER_ACTION) continue;
      this.#pressed.set(key, here + 1);
      this.#pressed.set(word, everywhere + 1);
      await this.#begin(data, () => this.#press(data));
    }
    return {
      role: this.walker.role,
      locale: this.walker.locale,
      screens: this.#screens.size,
      buttons: this.#buttons.size,
      presses: this.#presses,
      forms: [...this.#finished.values()].reduce((sum, n) => sum + n, 0),
      unfinished: [...this.#unfinished].filter(([form]) => !this.#finished.has(form)).map(([, said]) => said),
      findings: [...this.#findings],
    };
  }

  /** Presses or says something; a form that opens is cancelled the first time, then begun again and filled in. */
  async #begin(name: string, act: () => Promise<void>): Promise<void> {
    await act();
    const question = await this.#question();
    if (!question) return;
    if (!this.#cancelled.has(question.form_id)) {
      this.#cancelled.add(question.form_id);
      // The answer to an only question might be the end of it.
      if (question.step < question.steps) await this.#answer(question, 0);
      const next = await this.#question();
      if (next?.type && next.step > 1) await this.#say(this.words.back);
      await this.#cancel();
      await act();
      if (!(await this.#question())) return;
    }
    await this.#fill(name);
  }

  async #fill(name: string): Promise<void> {
    const began = await this.#question();
    const times = this.#finished.get(began?.form_id ?? "") ?? 0;
    if (began && times >= PER_FORM) return await this.#cancel();
    for (let question = began; question && question.form_id === began?.form_id;) {
      if (question.type === null) {
        await this.#press(`form.confirm:${question.version}`);
        if ((await this.#question())?.form_id === question.form_id) break;
        this.#finished.set(question.form_id, times + 1);
        return;
      }
      const { version, form_id, step } = question;
      if (!(await this.#answer(question, times))) {
        const said = textOf(
          this.stack.chat(this.walker.user, this.walker.bot).findLast((message) => message.from === "bot"),
        );
        this.#unfinished.set(
          form_id,
          `${name}: ${form_id}/${step}: ${said.slice(-160).replaceAll("\n", " ")}`,
        );
        break;
      }
      question = await this.#question();
      if (!question) this.#finished.set(form_id, times + 1);
      else if (question.version === version) break;
    }
    if ((await this.#question())?.form_id === began?.form_id) await this.#cancel();
  }

  /** Tries what would fit until the question is another one; false when nothing does. */
  async #answer(question: Question, times: number): Promise<boolean> {
    for (const what of this.#candidates(question, times)) {
      await this.#say(what);
      const after = await this.#question();
      if (!after || after.form_id !== question.form_id || after.step !== question.step) return true;
    }
    return false;
  }

  #candidates(question: Question, times: number): Sending[] {
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join(".");
    // Some questions want a number that they, or what came before, have named.
    const named = this.stack.chat(this.walker.user, this.walker.bot).slice(-3).filter(({ from }) =>
      from === "bot"
    )
      .flatMap((message) => textOf(message).match(/\d+/g) ?? []);
    const skip = question.optional && times % 2 === 1 ? [this.words.skip] : [];
    switch (question.type) {
      case "choice": {
        const choices = question.choices ?? [];
        return [...skip, ...choices.slice(times % choices.length), ...choices];
      }
      case "photo":
        return [...skip, { photo: true }];
      case "contact":
      case "phone":
        return [...skip, times % 2 === 0 ? "+380501234567" : { contact: true }, { contact: true }];
      case "date":
        return [...skip, day(7), day(40), day(0), "24.08.1991"];
      case "amount":
        return [...skip, question.at_least ?? "100", "100", "10", "1", "1000", ...named];
      default: {
        const codes = this.stack.chat(this.walker.user, this.walker.bot).slice(-3).filter((message) =>
          message.from === "bot"
        ).flatMap((message) =>
          message.entities.filter(({ type }) => type === "code").map(({ offset, length }) =>
            textOf(message).slice(offset, offset + length)
          )
        );
        const asked = this.stack.chat(this.walker.user, this.walker.bot).findLast(({ from }) =>
          from === "bot"
        );
        const example = /^[\s\S]*:\s+([\s\S]+?)\.?$/.exec(textOf(asked))?.[1];
        const plain = [
          "Проба",
          "10",
          "1",
          "5",
          "Anna Test",
          "10:00",
          "vip",
          "Europe/Kyiv",
          `${day(1)} 12:00`,
        ];
        // What is looked up, or taken with its only answer, wants something that exists.
        const known = question.resolved || question.steps === 1 ? this.walker.knows : [];
        return [...skip, ...codes, ...known, ...(example ? [example] : []), ...plain, ...named];
      }
    }
  }

  async #question(): Promise<Question | undefined> {
    const [row] = await this.stack.database.sql<Question[]>`
      select s.form_id, s.step::int, s.version,
        (select count(*)::int from dialog.field n where n.form_id = s.form_id) as steps, f.type, f.name, coalesce(f.optional, false) as optional, f.at_least, f.at_most,
        f.resolve is not null as resolved, (
          select array_agg(core.text(c ->> 'text_key', ${this.walker.locale}))
          from jsonb_array_elements(f.choices) c) as choices
      from dialog.session s join dialog.state t on t.form_id = s.form_id and t.id = s.state_id
        left join dialog.field f on f.form_id = s.form_id and f.position = s.step
      where s.bot_id = ${this.walker.bot} and s.user_id = ${this.walker.user.id}`;
    return row;
  }

  async #cancel(): Promise<void> {
    const question = await this.#question();
    if (!question) return;
    if (question.type === null) await this.#press(`form.cancel:${question.version}`);
    else await this.#say(this.words.cancel);
    if (await this.#question()) this.#findings.add(`${question.form_id} is not cancelled`);
  }

  async #say(what: Sending): Promise<void> {
    this.#presses++;
    const { bot, user } = this.walker;
    const where = typeof what === "string" ? what : JSON.stringify(what);
    const before = this.#transcript();
    let leads = true;
    try {
      const content = typeof what === "string" ? { text: what } : what;
      const { update_id } = await this.stack.emulator.sim.send({ bot, user, ...content });
      leads = await this.#settled(where, update_id);
    } catch (error) {
      this.#findings.add(`${where}: ${error}`);
    }
    this.#see(where, this.#changed(before), leads);
  }

  async #press(data: string): Promise<void> {
    this.#presses++;
    this.#buttons.add(data);
    const { bot, user } = this.walker;
    const { sim } = this.stack.emulator;
    const before = this.#transcript();
    // Where it stands, or, when its menu has been replaced by now, as a late tap.
    const message_id = this.stack.chat(user, bot).findLast((message) =>
      message.from === "bot" && message.button_data.flat().includes(data)
    )?.message_id;
    const { update_id, callback_query_id } = await sim.press({
      bot,
      user,
      button: data,
      force: true,
      ...(message_id === undefined ? {} : { message_id }),
    });
    const leads = await this.#settled(data, update_id);
    const answer = sim.calls({ bot, method: "answerCallbackQuery", limit: 50 }).calls.find((call) =>
      call.params.callback_query_id === callback_query_id
    );
    if (!answer?.ok) this.#findings.add(`${data}: the press was not answered`);
    const toast = String(answer?.params.text ?? "");
    for (const blemish of blemishes(toast, this.words)) {
      this.#findings.add(`${data}: toast with ${blemish}: ${toast}`);
    }
    this.#see(data, this.#changed(before), leads);
  }

  /**
   * Waits until an update is taken and each of its calls has come to the chat, reported or not. Whether one of them has
   * buttons: a menu that stays as it was changes no message, and a notice that comes meanwhile is no answer.
   */
  async #settled(where: string, update_id: number | null): Promise<boolean> {
    const { bot, user } = this.walker;
    const { sim } = this.stack.emulator;
    let answers: unknown[] | undefined;
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const [update] = sim.updates({ bot, update_id }).updates;
      if (update?.status === "delivered") {
        if (answers === undefined) {
          const rows = await this.stack.database
            .sql`select coalesce(payload ->> 'text', payload ->> 'caption') as said
            from gateway.outbox where bot_id = ${bot} and update_id = ${update_id} and chat_id = ${user.id}
              and payload ?| array['text', 'caption']`;
          answers = rows.map(({ said }) => said);
          if (update.attempts.length !== 1) {
            this.#findings.add(`${where}: ${update.attempts.length} attempts`);
          }
        }
        const said = answers;
        const made = sim.calls({ bot, limit: 100 }).calls.filter(({ at, params }) =>
          at >= update.created_at && Number(params.chat_id) === user.id &&
          said.includes(params.text ?? params.caption)
        );
        if (said.every((text) => made.some(({ params }) => (params.text ?? params.caption) === text))) {
          return made.some(({ params }) =>
            /"(callback_data|url|web_app|keyboard)":/.test(JSON.stringify(params.reply_markup ?? {}))
          );
        }
      }
      await new Promise((done) => setTimeout(done, 2));
    }
    this.#findings.add(`${where}: no end within 10 s`);
    return true;
  }

  #transcript(): Map<number, string> {
    const messages = this.stack.chat(this.walker.user, this.walker.bot).slice(-400);
    return new Map(messages.map((message) => [message.message_id, JSON.stringify(message)]));
  }

  #changed(before: Map<number, string>): ChatMessage[] {
    return this.stack.chat(this.walker.user, this.walker.bot).slice(-400).filter((message) =>
      message.from === "bot" && before.get(message.message_id) !== JSON.stringify(message)
    );
  }

  /** Judges what came, and remembers the buttons that are new. */
  #see(where: string, messages: ChatMessage[], leads: boolean): void {
    for (const message of messages) {
      const text = textOf(message);
      const said = `${where}: ${text.slice(0, 120).replaceAll("\n", " ")}`;
      for (const shown of [text, ...message.buttons.flat()]) {
        for (const blemish of blemishes(shown, this.words)) this.#findings.add(`${blemish} in ${said}`);
      }
      if (
        message.text === undefined && message.caption === undefined && !message.photo && !message.document
      ) {
        this.#findings.add(`nothing to see: ${said}`);
      }
      if ((message.text ?? "").length > 4096 || (message.caption ?? "").length > 1024) {
        this.#findings.add(`too long: ${said}`);
      }
      if (message.buttons.flat().length > 100) this.#findings.add(`over 100 buttons: ${said}`);
      for (const data of message.button_data.flat()) {
        if (!/^https?:|^tg:/.test(data) && new TextEncoder().encode(data).length > 64) {
          this.#findings.add(`callback_data over 64 bytes: ${data}`);
        }
      }
    }
    const named = messages.some((message) => /(^|\s)\/[a-z]+/.test(textOf(message)));
    const refused = messages.some((message) => this.words.refusals.has(textOf(message)));
    if (
      messages.length > 0 && this.walker.served && !refused && !named && !leads && !this.#keyboard() &&
      !messages.some((message) => message.buttons.length > 0)
    ) {
      this.#findings.add(
        `dead end after ${where}: ${textOf(messages.at(-1)).slice(0, 160).replaceAll("\n", " ")}`,
      );
    }
    this.#take(messages);
  }

  #keyboard(): boolean {
    const { bot, user } = this.walker;
    return this.stack.emulator.sim.chat({ bot, user: user.id }).keyboard !== null;
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
        if (this.#buttons.has(data) && (this.#pressed.get(entry.key) ?? 0) > 0) continue;
        (DESTRUCTIVE.test(word) ? this.#last : this.#queue).push(entry);
      }
    }
  }
}
