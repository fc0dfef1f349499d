/** How a crawler fills in forms: by what the questions ask for and what it knows. */
import type { Sending } from "../_harness/chat.ts";
import type { Hands } from "./_crawler_hands.ts";
import { textOf } from "./_kit.ts";

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

const PER_FORM = 2;

/** The forms that one person meets. */
export class Forms {
  readonly finished = new Map<string, number>();
  readonly #unfinished = new Map<string, string>();
  readonly #cancelled = new Set<string>();

  constructor(readonly hands: Hands) {}

  /** What was asked in the forms that were never finished. */
  get unfinished(): string[] {
    return [...this.#unfinished].filter(([form]) => !this.finished.has(form)).map(([, said]) => said);
  }

  /** Does something; a form that it opens is cancelled the first time, then begun again and filled in. */
  async meet(name: string, act: () => Promise<void>): Promise<void> {
    await act();
    const question = await this.#question();
    if (!question) return;
    if (!this.#cancelled.has(question.form_id)) {
      this.#cancelled.add(question.form_id);
      // The answer to an only question might be the end of it.
      if (question.step < question.steps) await this.#answer(question, 0);
      const next = await this.#question();
      if (next?.type && next.step > 1) await this.hands.say(this.hands.judge.words.back);
      await this.#cancel();
      await act();
      if (!(await this.#question())) return;
    }
    await this.#fill(name);
  }

  async #fill(name: string): Promise<void> {
    const began = await this.#question();
    const times = this.finished.get(began?.form_id ?? "") ?? 0;
    if (began && times >= PER_FORM) return await this.#cancel();
    for (let question = began; question && question.form_id === began?.form_id;) {
      if (question.type === null) {
        await this.hands.press(`form.confirm:${question.version}`);
        if ((await this.#question())?.form_id === question.form_id) break;
        this.finished.set(question.form_id, times + 1);
        return;
      }
      const { version, form_id, step } = question;
      if (!(await this.#answer(question, times))) {
        const said = this.hands.lastText();
        this.#unfinished.set(
          form_id,
          `${name}: ${form_id}/${step}: ${said.slice(-160).replaceAll("\n", " ")}`,
        );
        break;
      }
      question = await this.#question();
      if (!question) this.finished.set(form_id, times + 1);
      else if (question.version === version) break;
    }
    if ((await this.#question())?.form_id === began?.form_id) await this.#cancel();
  }

  /** Tries what would fit until the question is another one; false when nothing does. */
  async #answer(question: Question, times: number): Promise<boolean> {
    for (const what of this.#candidates(question, times)) {
      await this.hands.say(what);
      const after = await this.#question();
      if (!after || after.form_id !== question.form_id || after.step !== question.step) return true;
    }
    return false;
  }

  #candidates(question: Question, times: number): Sending[] {
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join(".");
    // Some questions want a number that they, or what came before, have named.
    const shown = this.hands.lately();
    const named = shown.flatMap((message) => textOf(message).match(/\d+/g) ?? []);
    const skip = question.optional && times % 2 === 1 ? [this.hands.judge.words.skip] : [];
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
        const codes = shown.flatMap((message) =>
          message.entities.filter(({ type }) => type === "code").map(({ offset, length }) =>
            textOf(message).slice(offset, offset + length)
          )
        );
        const examples = shown.flatMap((message) =>
          /^[\s\S]*:\s+([\s\S]+?)\.?$/.exec(textOf(message))?.[1] ?? []
        );
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
        const known = question.resolved || question.steps === 1 ? this.hands.walker.knows : [];
        return [...skip, ...codes, ...known, ...examples, ...plain, ...named];
      }
    }
  }

  async #question(): Promise<Question | undefined> {
    const [row] = await this.hands.stack.database.sql<Question[]>`
      select s.form_id, s.step::int, s.version,
        (select count(*)::int from dialog.field n where n.form_id = s.form_id) as steps, f.type, f.name, coalesce(f.optional, false) as optional, f.at_least, f.at_most,
        f.resolve is not null as resolved, (
          select array_agg(core.text(c ->> 'text_key', ${this.hands.walker.locale}))
          from jsonb_array_elements(f.choices) c) as choices
      from dialog.session s join dialog.state t on t.form_id = s.form_id and t.id = s.state_id
        left join dialog.field f on f.form_id = s.form_id and f.position = s.step
      where s.bot_id = ${this.hands.walker.bot} and s.user_id = ${this.hands.walker.user.id}`;
    return row;
  }

  async #cancel(): Promise<void> {
    const question = await this.#question();
    if (!question) return;
    if (question.type === null) await this.hands.press(`form.cancel:${question.version}`);
    else await this.hands.say(this.hands.judge.words.cancel);
    if (await this.#question()) this.hands.judge.findings.add(`${question.form_id} is not cancelled`);
  }
}
