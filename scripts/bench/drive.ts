import { quantile } from "./result.ts";

/** What one round of load found. */
export interface Round {
  readonly updates: number;
  /** Updates per second, until the last message was out. */
  readonly rate: number;
  /** Milliseconds of an HTTP request. */
  readonly p50: number;
  /** Milliseconds of an HTTP request. */
  readonly p99: number;
  /** Messages that rode in the webhook's answer. */
  readonly answered: number;
}

/** Where a round goes. */
export interface Target {
  readonly url: string;
  readonly secret: string;
  /** Waits until as many messages were sent by calls; a bare handler sends none. */
  readonly sent?: (messages: number) => Promise<void>;
}

/** The four steps of a new client. */
const STEPS = ["/start", "Анна", "+380501234567", "/balance"];

let nextId = 1;

/**
 * People go through the four steps, so many of them at once, each waiting for the answer to a step before the next.
 * @param people how many
 * @param inFlight how many at once
 */
export async function drive(target: Target, people: number, inFlight: number): Promise<Round> {
  const latencies = new Float64Array(people * STEPS.length);
  let done = 0;
  let started = 0;
  let answered = 0;
  const began = performance.now();

  async function person(): Promise<void> {
    const user = { id: 7_000_000_000 + nextId++, is_bot: false, first_name: "Анна", language_code: "ru" };
    const chat = { id: user.id, type: "private", first_name: user.first_name };
    for (const text of STEPS) {
      const update_id = nextId++;
      const entities = text.startsWith("/")
        ? [{ type: "bot_command", offset: 0, length: text.length }]
        : undefined;
      const body = JSON.stringify({
        update_id,
        message: { message_id: update_id, from: user, chat, date: 1_795_000_000, text, entities },
      });
      const at = performance.now();
      const response = await fetch(target.url, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": target.secret },
        body,
      });
      const answer = await response.text();
      latencies[done++] = performance.now() - at;
      if (response.status !== 200) throw new Error(`${target.url}: ${response.status} ${answer}`);
      if (answer.includes('"method":"sendMessage"')) answered++;
    }
  }

  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (started++ < people) await person();
  }));
  await target.sent?.(latencies.length - answered);
  const seconds = (performance.now() - began) / 1000;
  latencies.sort();
  return {
    updates: latencies.length,
    rate: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    answered,
  };
}
