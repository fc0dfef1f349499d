/** What the tests of polling share: an emulator that plays the real Telegram, a relay, a function that answers as told. */
import type { BotName } from "../../../scripts/local/telegram/server.ts";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { type Relay, startRelay } from "../../../scripts/local/poll.ts";
import type { PollTiming } from "../../../scripts/local/poll_deliver.ts";
import { type KnownBot, meetBots } from "../../../scripts/webhooks/bot_api.ts";
import { TOKENS, withEmulator } from "../emulator/_kit.ts";

/** Waiting goes a hundred times as fast. */
export const QUICK: PollTiming = { scale: 0.01, pollSeconds: 1, peekMs: 10, answerMs: 2_000 };
/** The secret that the relay sends. */
export const SECRET = "test-secret";

/** An update as a function got it. */
export interface Got {
  bot: string;
  /** As far as the tests look at it; a press has no message. */
  update: { message: { text: string }; callback_query?: { data: string } };
  secret: string | null;
}

/** A relay between an emulator and a function of the test. */
export interface RelayTest {
  emulator: Emulator;
  relay: Relay;
  got: Got[];
  lines: string[];
}

/** Texts of the messages and data of the presses that the function got, in order. */
export function contents(got: readonly Got[]): string[] {
  return got.map(({ update }) => update.message?.text ?? update.callback_query?.data ?? "?");
}

/** The bots of an emulator, met. */
export function meet(emulator: Emulator, names: readonly BotName[] = ["client"]): Promise<KnownBot[]> {
  return meetBots(emulator.url, names.map((name) => ({ name, token: TOKENS[name], title: name })));
}

/** Runs a test with a relay whose functions answer as told: 200 without a body by default. */
export async function withRelay(
  answer: (got: Got, count: number) => Response | Promise<Response>,
  run: (test: RelayTest) => Promise<void>,
  options: { before?: (emulator: Emulator) => Promise<unknown>; bots?: readonly BotName[] } = {},
): Promise<void> {
  const got: Got[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const bot = new URL(request.url).pathname.slice(1);
    const one = {
      bot,
      update: await request.json(),
      secret: request.headers.get("x-telegram-bot-api-secret-token"),
    };
    got.push(one);
    return answer(one, got.length);
  });
  try {
    await withEmulator(async (emulator) => {
      const bots = await meet(emulator, options.bots);
      await options.before?.(emulator);
      const lines: string[] = [];
      const relay = startRelay({
        bots,
        apiRoot: emulator.url,
        functionsUrl: `http://127.0.0.1:${server.addr.port}`,
        secret: SECRET,
        log: (line) => lines.push(line),
        timing: QUICK,
      });
      try {
        await run({ emulator, relay, got, lines });
      } finally {
        await relay.stop();
      }
    });
  } finally {
    await server.shutdown();
  }
}

/** Updates that Telegram keeps for a bot. */
export async function kept(emulator: Emulator, bot: BotName = "client"): Promise<number> {
  const { result } = await emulator.call(bot, "getWebhookInfo");
  return (result as { pending_update_count: number }).pending_update_count;
}

/** Runs a program of the checkout to its end. */
export async function runProgram(
  script: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", script, ...args],
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { code, output: text.decode(stdout) + text.decode(stderr) };
}
