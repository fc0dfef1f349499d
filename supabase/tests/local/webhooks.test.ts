import assert from "node:assert/strict";
import { freePort } from "../../../scripts/lib/ports.ts";
import { ALLOWED_UPDATES } from "../../../scripts/local/webhooks.ts";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { type BotReport, handleBot, type WebhookWish } from "../../../scripts/webhooks/bot.ts";
import type { KnownBot } from "../../../scripts/webhooks/bot_api.ts";
import { anna, withEmulator } from "../emulator/_kit.ts";
import { meet } from "./_poll_kit.ts";

const SECRET = "test-secret";
type Answer = (request: Request) => Response | Promise<Response>;

/** As our webhook functions answer what is no update. */
const kopilka: Answer = (request) => {
  const known = request.headers.get("x-telegram-bot-api-secret-token") === SECRET;
  return Response.json({ error: { code: known ? "bad_update" : "unauthorized" } }, {
    status: known ? 400 : 401,
  });
};

interface Deployment {
  emulator: Emulator;
  bot: KnownBot;
  base: string;
  url: string;
  run(wish?: Partial<WebhookWish>): Promise<BotReport>;
  info(): Promise<Record<string, unknown>>;
}

/** A bot of an emulator, and a server that answers at SUPABASE_URL as told. */
async function withDeployment(answer: Answer, run: (deployment: Deployment) => Promise<void>): Promise<void> {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
  const base = `http://127.0.0.1:${server.addr.port}`;
  try {
    await withEmulator(async (emulator) => {
      const [bot] = await meet(emulator) as [KnownBot];
      await run({
        emulator,
        bot,
        base,
        url: `${base}/functions/v1/client-bot`,
        run: (wish) =>
          handleBot(bot, {
            action: "set",
            takeOver: false,
            apiRoot: emulator.url,
            supabaseUrl: base,
            secret: SECRET,
            maxConnections: 11,
            patienceMs: 1_000,
            probeSeconds: 1,
            ...wish,
          }),
        info: async () => (await emulator.call("client", "getWebhookInfo")).result as Record<string, unknown>,
      });
    });
  } finally {
    await server.shutdown();
  }
}

/** The only problem of a report. */
function problemOf({ problems }: BotReport): string {
  assert.equal(problems.length, 1, problems.join("\n"));
  return problems[0] ?? "";
}

Deno.test("a webhook is set with secret, kinds and connections, verified, and set again without a change", async () => {
  await withDeployment(kopilka, async ({ emulator, url, run, info }) => {
    for (let time = 1; time <= 2; time++) {
      const { lines, problems } = await run();
      assert.deepEqual(problems, []);
      assert.deepEqual(lines, [
        time === 1 ? "now: no webhook, 0 updates wait" : `now: ${url}, 11 connections, 0 updates wait`,
        `function: ${url} answers as it should`,
        `set: ${url}, ${ALLOWED_UPDATES.length} kinds of update, 11 connections, with the secret`,
        `verified: ${url}, 11 connections, 0 updates wait`,
      ]);
    }
    const { url: set, max_connections, allowed_updates } = await info();
    assert.deepEqual([set, max_connections, allowed_updates], [url, 11, [...ALLOWED_UPDATES]]);
    const call = emulator.sim.calls({ method: "setWebhook" }).calls[0];
    assert.equal(call?.params.secret_token, SECRET);
    assert.deepEqual((await run({ action: "check" })).problems, []);
  });
});

const ANSWERS: [string, Answer, RegExp][] = [
  [
    "404",
    () => new Response(null, { status: 404 }),
    /answers 404: the function client-bot is not deployed there/,
  ],
  [
    "an HTML page",
    () => new Response("<!doctype html><p>hello</p>", { headers: { "content-type": "text/html" } }),
    /answers with an HTML page \(200\), which is not the function/,
  ],
  [
    "a redirect",
    () => new Response(null, { status: 301, headers: { location: "https://new.example.com/" } }),
    /answers 301 and leads to https:\/\/new\.example\.com\//,
  ],
  [
    "200 to anybody",
    () => new Response(),
    /answers 200 without the secret, where 401 is right: .* lets anybody in/,
  ],
  ["500", () => new Response(null, { status: 500 }), /answers 500 without the secret, .*log of client-bot/],
  [
    "a 401 of the gateway",
    () => Response.json({ code: 401, message: "Missing authorization header" }, { status: 401 }),
    /answers 401, but not from the function: .* verify_jwt = false/,
  ],
  [
    "a bot without its token",
    () => Response.json({ error: { code: "not_configured" } }, { status: 503 }),
    /has no token of this bot: set TOKEN_CLIENT in the secrets/,
  ],
  [
    "another secret",
    () => Response.json({ error: { code: "unauthorized" } }, { status: 401 }),
    /refuses the TELEGRAM_WEBHOOK_SECRET given here/,
  ],
];

for (const [what, answer, expected] of ANSWERS) {
  Deno.test(`a URL that answers with ${what} is told, and nothing is set`, async () => {
    await withDeployment(answer, async ({ run, info }) => {
      assert.match(problemOf(await run()), expected);
      assert.equal((await info()).url, "");
    });
  });
}

Deno.test("a URL where nobody listens is told, and nothing is set", async () => {
  await withDeployment(kopilka, async ({ run, info }) => {
    const problem = problemOf(await run({ supabaseUrl: `http://127.0.0.1:${freePort()}` }));
    assert.match(problem, /^http:\S+\/functions\/v1\/client-bot does not answer: connection refused\.$/);
    assert.equal((await info()).url, "");
  });
});

Deno.test("another URL that holds the bot is told with what waits there and left alone, until --take-over", async () => {
  await withDeployment(kopilka, async ({ emulator, url, run, info }) => {
    const other = "http://127.0.0.1:9/hook";
    await emulator.call("client", "setWebhook", { url: other });
    await emulator.sim.send({ bot: "client", user: anna, text: "waits" });
    for (const action of ["set", "check", "delete"] as const) {
      assert.match(
        problemOf(await run({ action })),
        /another URL holds this bot: http:\/\/127\.0\.0\.1:9\/hook \(1 update waits\)\. It was left as it is/,
      );
      assert.equal((await info()).url, other);
    }
    // The update that waited is no concern of the verification: this function does not take it.
    await run({ takeOver: true });
    assert.equal((await info()).url, url);
  });
});

Deno.test("a program that polls the bot is told, and nothing is set", async () => {
  await withDeployment(kopilka, async ({ emulator, run, info }) => {
    let stop = false;
    const poller = (async () => {
      while (!stop) {
        await emulator.call("client", "getUpdates", { timeout: 1 });
        await new Promise((done) => setTimeout(done, 50));
      }
    })();
    assert.match(problemOf(await run()), /another program is polling this bot \(409\): stop it first/);
    stop = true;
    await poller;
    assert.equal((await info()).url, "");
  });
});

Deno.test("a program that removes the webhook again, and one that sets it at the same time, are told", async () => {
  await withDeployment(kopilka, async ({ emulator, run }) => {
    const remover = setInterval(() => emulator.call("client", "deleteWebhook"), 20);
    const problem = problemOf(await run());
    clearInterval(remover);
    assert.match(problem, /the webhook was set, and now it is gone: another program .* holds this bot|409/);
    emulator.sim.addFault({
      method: "setWebhook",
      error_code: 409,
      description: "Conflict: terminated by other setWebhook",
    });
    await emulator.call("client", "deleteWebhook");
    assert.match(
      problemOf(await run()),
      /another program sets the webhook of this bot at the same time \(409 Conflict: terminated by other setWebhook\)/,
    );
  });
});

Deno.test("what differs is told by --check, which changes nothing; --delete removes", async () => {
  await withDeployment(kopilka, async ({ emulator, url, run, info }) => {
    assert.match(
      problemOf(await run({ action: "check" })),
      /no webhook is set: npx -y deno task webhooks sets/,
    );
    await emulator.call("client", "setWebhook", { url, allowed_updates: ["message", "poll"] });
    const { problems } = await run({ action: "check" });
    assert.deepEqual(problems, [
      `allowed_updates lacks ${ALLOWED_UPDATES.filter((kind) => kind !== "message").join(", ")}`,
      "allowed_updates has poll besides ours",
      "max_connections is 40 instead of 11",
    ]);
    const changing = emulator.sim.calls({}).calls.filter(({ method }) =>
      !/^get(Me|WebhookInfo)$/.test(method)
    );
    assert.equal(changing.length, 1, "only the test's own setWebhook");
    assert.deepEqual((await run({ action: "delete" })).lines.slice(1), [`removed: ${url}; 0 updates wait`]);
    assert.equal((await info()).url, "");
  });
});
