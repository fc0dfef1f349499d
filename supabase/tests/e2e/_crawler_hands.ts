/** How a crawler presses and writes, and learns what came of it. */
import type { ChatMessage, Sending } from "../_harness/chat.ts";
import type { TestStack } from "../_harness/stack.ts";
import type { Walker } from "./_crawler.ts";
import type { Judge } from "./_crawler_judge.ts";

/** What a call says, as the outbox knows it: the key of a webhook is put below it only when it is sent. */
function saidIn({ text, caption }: Record<string, unknown>): unknown {
  return typeof text === "string" ? text.replace(/\n\n<code>whsec_[^<]*<\/code>$/, "") : caption;
}

/** The hands of one person in one bot; what comes of each input is judged and handed on. */
export class Hands {
  readonly pressed = new Set<string>();
  inputs = 0;

  constructor(
    readonly stack: TestStack,
    readonly walker: Walker,
    readonly judge: Judge,
    readonly seen: (messages: ChatMessage[]) => void,
  ) {}

  /** The text of the bot's last message. */
  lastText(): string {
    return this.stack.lastText(this.walker.user, this.walker.bot);
  }

  /** What of the last messages is the bot's. */
  lately(): ChatMessage[] {
    return this.stack.chat(this.walker.user, this.walker.bot).slice(-3).filter(({ from }) => from === "bot");
  }

  /** Writes. */
  async say(what: Sending): Promise<void> {
    this.inputs++;
    const { bot, user } = this.walker;
    const where = typeof what === "string" ? what : JSON.stringify(what);
    const before = this.#transcript();
    let leads = true;
    try {
      const content = typeof what === "string" ? { text: what } : what;
      const { update_id } = await this.stack.emulator.sim.send({ bot, user, ...content });
      leads = await this.#settled(where, update_id);
    } catch (error) {
      this.judge.findings.add(`${where}: ${error}`);
    }
    this.#see(where, this.#changed(before), leads);
  }

  /** Presses a button. */
  async press(data: string): Promise<void> {
    this.inputs++;
    this.pressed.add(data);
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
    if (!answer?.ok) this.judge.findings.add(`${data}: the press was not answered`);
    this.judge.hear(data, String(answer?.params.text ?? ""));
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
            .sql`select coalesce(payload #>> '{text,text}', payload ->> 'text', payload ->> 'caption') as said
            from gateway.outbox where bot_id = ${bot} and update_id = ${update_id} and chat_id = ${user.id}
              and payload ?| array['text', 'caption']`;
          answers = rows.map(({ said }) => said);
          if (update.attempts.length !== 1) {
            this.judge.findings.add(`${where}: ${update.attempts.length} attempts`);
          }
        }
        const said = answers;
        const made = sim.calls({ bot, limit: 100 }).calls.filter(({ at, params }) =>
          at >= update.created_at && Number(params.chat_id) === user.id &&
          said.includes(saidIn(params))
        );
        if (said.every((text) => made.some(({ params }) => saidIn(params) === text))) {
          return made.some(({ params }) =>
            /"(callback_data|url|web_app|keyboard)":/.test(JSON.stringify(params.reply_markup ?? {}))
          );
        }
      }
      await new Promise((done) => setTimeout(done, 2));
    }
    this.judge.findings.add(`${where}: no end within 10 s`);
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

  #see(where: string, messages: ChatMessage[], leads: boolean): void {
    const { bot, user, served } = this.walker;
    const keyboard = () => this.stack.emulator.sim.chat({ bot, user: user.id }).keyboard !== null;
    this.judge.see(where, messages, leads || !served || keyboard());
    this.seen(messages);
  }
}
