import assert from "node:assert/strict";
import { join } from "node:path";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { ALLOWED_UPDATES } from "../../../scripts/local/webhooks.ts";
import { waitFor } from "../_harness/chat.ts";
import { connect } from "../_harness/db.ts";
import { anna, serveHook, TOKENS, withEmulator } from "../emulator/_kit.ts";
import { runProgram } from "./_poll_kit.ts";
import { withFolder } from "./folder.ts";

const START = inRoot("scripts", "start.ts");

interface Place {
  emulator: Emulator;
  dbPort: number;
  /** Flags of start. */
  flags: string[];
  /** Flags of webhooks. */
  files: string[];
}

/** A folder with a .env of two real bots, and an emulator that plays the real Telegram. */
async function withPlace(
  run: (place: Place) => Promise<void>,
  extra = "TELEGRAM_WEBHOOK_SECRET=deployed-secret",
) {
  await withFolder((folder) =>
    withEmulator(async (emulator) => {
      const env = join(folder, "settings.env");
      await Deno.writeTextFile(
        env,
        `TOKEN_CLIENT=${TOKENS.client}\nTOKEN_PARTNER=${TOKENS.partner}\nTELEGRAM_API_ROOT=${emulator.url}\n${extra}\n`,
      );
      const dbPort = freePort();
      const files = [`--folder=${join(folder, "stack")}`, `--env=${env}`];
      const ports = [`--port-functions=${freePort()}`, `--port-db=${dbPort}`, `--port-web=${freePort()}`];
      await run({ emulator, dbPort, files, flags: [...files, ...ports] });
    })
  );
}

interface Started {
  output(): string;
  /** The exit code. */
  ended: Promise<number>;
  signal(name: Deno.Signal): Promise<number>;
}

async function start(flags: string[]): Promise<Started> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", START, ...flags],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let text = "";
  const read = async (stream: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const part of stream.pipeThrough(new TextDecoderStream())) text += part;
  };
  const reading = [read(child.stdout), read(child.stderr)];
  let ended = false;
  child.status.then(() => ended = true);
  await waitFor("the start", () => {
    assert.equal(ended, false, text);
    return text.includes("Ready in") && text.includes("The bots:");
  }, 60_000);
  const end = child.status.then(async ({ code }) => {
    await Promise.all(reading);
    return code;
  });
  return {
    output: () => text,
    ended: end,
    signal(name) {
      child.kill(name);
      return end;
    },
  };
}

async function info(emulator: Emulator): Promise<Record<string, unknown>> {
  return (await emulator.call("client", "getWebhookInfo")).result as Record<string, unknown>;
}

Deno.test("a webhook keeps --poll from running, with its URL and what waits there; nothing is changed", async () => {
  await withPlace(async ({ emulator, flags }) => {
    const hook = serveHook(() => new Response(null, { status: 500 }));
    await emulator.call("client", "setWebhook", { url: hook.url });
    for (const text of ["a", "b"]) await emulator.sim.send({ bot: "client", user: anna, text });
    const { code, output } = await runProgram(START, [...flags, "--poll"]);
    assert.equal(code, 1);
    assert.match(
      output,
      new RegExp(
        `The client bot \\(@kopilka_client_bot\\) has a webhook, ${hook.url}, where 2 updates wait; while it is set, ` +
          "the bot cannot be polled\\.\nEither borrow the bot: start --poll --take-over",
      ),
    );
    assert.equal((await info(emulator)).url, hook.url);
    await emulator.call("client", "deleteWebhook");
    await hook.stop();
  });
});

Deno.test("--poll without tokens, --take-over without --poll or without the secret, and a wrong token are refused", async () => {
  await withPlace(async ({ emulator, flags }) => {
    assert.match((await runProgram(START, [...flags, "--take-over"])).output, /--take-over goes with --poll/);
    await emulator.call("client", "setWebhook", { url: "http://127.0.0.1:9/hook" });
    const { output } = await runProgram(START, [...flags, "--poll", "--take-over"]);
    assert.match(output, /TELEGRAM_WEBHOOK_SECRET is not set: --take-over needs the secret/);
    assert.equal((await info(emulator)).url, "http://127.0.0.1:9/hook");
    emulator.sim.addFault({ method: "getMe", bot: "partner", error_code: 401 });
    const wrong = await runProgram(START, flags);
    assert.equal(wrong.code, 1);
    assert.match(wrong.output, /^TOKEN_PARTNER is not a token that Telegram knows \(401 Unauthorized\)/m);
    assert.doesNotMatch(wrong.output, /test-partner/);
  }, "");
  await withFolder(async (folder) => {
    const flags = [`--folder=${join(folder, "stack")}`, `--env=${join(folder, "none")}`, "--poll"];
    assert.match((await runProgram(START, flags)).output, /--poll needs real bots: put TOKEN_CLIENT/);
  });
});

Deno.test("real tokens: start changes nothing; --poll --take-over borrows the webhook and puts it back; a killed one tells how", async () => {
  await withPlace(async ({ emulator, dbPort, flags, files }) => {
    const hook = serveHook();
    const { url } = hook;
    const allowed = ["message", "callback_query"];
    const set = { url, secret_token: "deployed-secret", max_connections: 7, allowed_updates: allowed };
    await emulator.call("client", "setWebhook", set);
    const before = await info(emulator);

    const plain = await start(flags);
    assert.match(plain.output(), new RegExp(`client {3}https://t\\.me/kopilka_client_bot, webhook ${url}`));
    assert.match(
      plain.output(),
      /partner {2}https:\/\/t\.me\/kopilka_partner_bot, no webhook, 0 updates wait/,
    );
    assert.match(plain.output(), /Nothing was changed at Telegram, and no update reaches this machine/);
    assert.match(plain.output(), /npx -y deno task start --poll .*\n.*npx -y deno task webhooks /);
    const sql = connect(`postgres://postgres:postgres@127.0.0.1:${dbPort}/postgres`, { max: 1 });
    const [bot] = await sql`select username, telegram_id::int as id from gateway.bot where id = 'client'`;
    const [other] = await sql`select username from gateway.bot where id = 'partner'`;
    await sql.end();
    assert.deepEqual([bot?.username, bot?.id, other?.username], [
      "kopilka_client_bot",
      1000000001,
      "kopilka_partner_bot",
    ]);
    assert.equal(await plain.signal("SIGTERM"), 0);
    const methods = new Set(emulator.sim.calls({}).calls.map(({ method }) => method));
    assert.deepEqual([...methods].sort(), ["getMe", "getWebhookInfo", "setWebhook"]);

    const polling = await start([...flags, "--poll", "--take-over"]);
    assert.match(
      polling.output(),
      new RegExp(`The webhook of the client bot, ${url}, is removed while this runs and put back at exit`),
    );
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    await waitFor(
      "an answer",
      () => emulator.sim.chat({ bot: "client", user: anna.id }).messages.some(({ from }) => from === "bot"),
    );
    await polling.signal("SIGINT");
    assert.match(polling.output(), new RegExp(`The webhook of the client bot is back: ${url}`));
    const after = await info(emulator);
    assert.deepEqual(
      [after.url, after.max_connections, [...after.allowed_updates as string[]].sort()],
      [before.url, 7, [...allowed].sort()],
    );
    assert.equal(hook.hits.length, 0, "nothing came to the deployment meanwhile");
    await emulator.sim.send({ bot: "client", user: anna, text: "later", wait: true });
    assert.deepEqual(
      hook.hits.map((
        { update, headers },
      ) => [update.message.text, headers.get("x-telegram-bot-api-secret-token")]),
      [["later", "deployed-secret"]],
    );

    const killed = await start([...flags, "--poll", "--take-over"]);
    assert.match(
      killed.output(),
      /Should this program die before that: npx -y deno task webhooks --put-back/,
    );
    await killed.signal("SIGKILL");
    assert.deepEqual([(await info(emulator)).url, (await info(emulator)).allowed_updates], ["", [
      ...ALLOWED_UPDATES,
    ]]);
    const next = await start(flags);
    assert.match(
      next.output(),
      new RegExp(
        `An earlier start --take-over removed the webhook of the client bot, ${url}, and did not put it back: ` +
          "npx -y deno task webhooks --put-back",
      ),
    );
    await next.signal("SIGTERM");
    const back = await runProgram(inRoot("scripts", "webhooks.ts"), ["--put-back", ...files]);
    assert.equal(back.code, 0, back.output);
    assert.match(back.output, new RegExp(`The webhook of the client bot is back: ${url}`));
    assert.equal((await info(emulator)).url, url);
    await emulator.stop();
    await hook.stop();
  });
});

Deno.test("when another program polls, start --poll ends with 1, says so, and puts the borrowed webhook back", async () => {
  await withPlace(async ({ emulator, flags }) => {
    const url = "http://127.0.0.1:1/hook";
    await emulator.call("partner", "setWebhook", { url });
    const polling = await start([...flags, "--poll", "--take-over"]);
    let stop = false;
    const other = (async () => {
      while (!stop) {
        await emulator.call("client", "getUpdates", { timeout: 1 });
        await new Promise((done) => setTimeout(done, 20));
      }
    })();
    assert.equal(await polling.ended, 1);
    stop = true;
    await other;
    assert.match(polling.output(), /client bot: another program is polling this bot \(@kopilka_client_bot, /);
    assert.match(polling.output(), /^The client bot cannot be polled: another program is polling this bot/m);
    assert.match(polling.output(), /The webhook of the partner bot is back: /);
    const { result } = await emulator.call("partner", "getWebhookInfo");
    assert.equal((result as { url: string }).url, url);
    assert.doesNotMatch(polling.output(), /test-client|deployed-secret|^\s+at /m);
  });
});
