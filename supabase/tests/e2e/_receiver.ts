/** A stand-in of Make: takes webhooks, verifies their signatures, and answers as it is told to. */
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { TestStack } from "../_harness/stack.ts";

/** One webhook that came. */
export interface Received {
  readonly id: string;
  /** `performance.now()`. */
  readonly at: number;
  readonly path: string;
  readonly body: {
    type: string;
    user_id?: number;
    batch_size?: number;
    messages?: { text: string }[];
    data: Record<string, unknown>;
  };
}

/** The running stand-in. */
export interface Receiver {
  readonly url: string;
  /** The key by which it checks signatures. */
  secret: string;
  /** Every webhook with a right signature, repetitions too. */
  readonly got: Received[];
  /** What was wrong with others. */
  readonly refused: string[];
  /** Answers; default: Make's 200 "Accepted". */
  onWebhook: (received: Received) => Response | Promise<Response>;
  /** Batches of a person, in the order in which they came. */
  batches(userId: number): string[][];
  stop(): Promise<void>;
}

/** What is wrong with a webhook's headers; undefined when they are right. */
function wrongIn(headers: Headers, body: string, secret: string): string | undefined {
  const [id, at, signatures] = ["id", "timestamp", "signature"].map((name) => headers.get(`webhook-${name}`));
  if (!id || !at || !signatures) return "a header is missing";
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return "too old";
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const right = `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
  return signatures.split(" ").includes(right) ? undefined : "the signature is wrong";
}

/** Starts the stand-in, of which the bot does not know yet. Stop it at the end. */
export function listen(): Receiver {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const text = await request.text();
    const wrong = wrongIn(request.headers, text, receiver.secret) ??
      (text.length > 20_480 ? "over 20 KB" : undefined);
    if (wrong) {
      receiver.refused.push(wrong);
      return new Response(wrong, { status: 401 });
    }
    const received: Received = {
      id: request.headers.get("webhook-id")!,
      at: performance.now(),
      path: new URL(request.url).pathname,
      body: JSON.parse(text),
    };
    receiver.got.push(received);
    return await receiver.onWebhook(received);
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${server.addr.port}/hook`,
    secret: "",
    got: [],
    refused: [],
    onWebhook: () => new Response("Accepted"),
    batches: (userId) =>
      receiver.got.filter(({ body }) => body.type === "message_batch" && body.user_id === userId)
        .map(({ body }) => {
          const texts = body.messages!.map(({ text }) => text);
          assert.equal(body.batch_size, texts.length);
          return texts;
        }),
    stop: () => server.shutdown(),
  };
  return receiver;
}

/** Starts the stand-in and adds it to the stack's webhooks. Stop it at the end. */
export async function startReceiver(
  stack: TestStack,
  events: string[],
  name = "make",
): Promise<Receiver & { endpointId: number }> {
  const receiver = listen();
  const { sql } = stack.database;
  await sql`select webhooks.add_endpoint(${name}, ${receiver.url}, ${events}, 'test')`;
  const [row] = await sql<{ id: number; secret: string }[]>`
    select id::int, webhooks.secret_of(name) as secret from webhooks.endpoint where name = ${name}`;
  receiver.secret = row!.secret;
  return Object.assign(receiver, { endpointId: row!.id });
}

/** Lets what is collected, and what waits for its next try, be due now. */
export async function hurry(stack: TestStack): Promise<void> {
  const { sql } = stack.database;
  await sql`update webhooks.batch set due_at = clock_timestamp()`;
  await sql`update webhooks.delivery set due_at = clock_timestamp() where finished_at is null`;
  await sql`update webhooks.endpoint set next_at = null`;
  await sql`select webhooks.flush_batches(), gateway.wake_dispatch()`;
}
