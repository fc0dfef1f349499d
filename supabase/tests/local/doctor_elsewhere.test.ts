import assert from "node:assert/strict";
import { diagnose } from "../../../scripts/doctor/run.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import { startScratchCluster } from "../../../scripts/lib/scratch.ts";
import { startEmulator } from "../../../scripts/local/telegram/server.ts";
import { examine } from "../_harness/doctor.ts";

/** What the doctor says of functions that answer like this. */
async function functionsLine(answer: (path: string) => Response): Promise<string> {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => answer(new URL(request.url).pathname),
  );
  try {
    const report = await examine({
      TOKEN_CLIENT: "1000000001:some-token-of-a-bot",
      TELEGRAM_API_ROOT: "http://127.0.0.1:1",
      TELEGRAM_WEBHOOK_SECRET: "secret-of-webhooks",
      SUPABASE_SERVICE_ROLE_KEY: "some-service-key",
      SUPABASE_URL: `http://127.0.0.1:${server.addr.port}`,
    });
    return report.checks.find(({ name }) => name === "functions")?.text ?? "";
  } finally {
    await server.shutdown();
  }
}

const health = () => Response.json({ status: "ok", version: "0", database: "ok", bots: [] });

Deno.test("functions that are not there, are a web page, or are shut by the platform are told apart", async () => {
  const page = () => new Response("<html></html>", { headers: { "content-type": "text/html" } });
  assert.match(await functionsLine(page), /^health answers with an HTML page \(200\)$/);
  const absent = () => Response.json({ code: "NOT_FOUND" }, { status: 404 });
  assert.match(await functionsLine(absent), /^health is not there \(404\)$/);
  const webhook = (answer: () => Response) => (path: string) => path.endsWith("health") ? health() : answer();
  assert.match(
    await functionsLine(webhook(absent)),
    /client-bot answers 404: the function client-bot is not deployed there/,
  );
  const jwt = () => Response.json({ code: 401, message: "Missing authorization header" }, { status: 401 });
  assert.match(
    await functionsLine(webhook(jwt)),
    /client-bot answers 401, but not from the function: .*verify_jwt = false$/,
  );
});

Deno.test("a database without any migration is one line, and what needs them is not checked", async () => {
  const cluster = await startScratchCluster();
  try {
    const { findings } = await diagnose({
      environment: {
        TELEGRAM_API_ROOT: "http://127.0.0.1:1",
        SUPABASE_URL: "http://127.0.0.1:1",
        SUPABASE_DB_URL: cluster.server.url(),
      },
    });
    const named = (status: string) =>
      findings.filter((found) => found.status === status).map(({ name }) => name);
    assert.deepEqual(named("problem"), ["settings", "migrations", "telegram", "frontend", "admin chat"]);
    const migrations = findings.find(({ name }) => name === "migrations");
    assert.equal(migrations?.text, "no migration was ever applied to this database");
    for (
      const name of [
        "role",
        "jobs",
        "outbox",
        "dead letters",
        "failures",
        "pictures",
        "conversations",
      ] as const
    ) {
      assert.ok(named("skipped").includes(name), name);
    }
  } finally {
    await cluster.stop();
  }
});

Deno.test("with real tokens on this machine no webhook is right for --poll, and one that is set is named", async () => {
  const token = "1234567890:some-token-of-a-bot";
  const telegram = await startEmulator({
    bots: [{ name: "client", token, username: "some_bot", first_name: "Some" }],
  });
  const line = async () => {
    const { mode, findings } = await diagnose({
      environment: {
        TOKEN_CLIENT: token,
        TELEGRAM_API_ROOT: telegram.url,
        KOPILKA_PORT_DB: String(freePort()),
        KOPILKA_PORT_FUNCTIONS: String(freePort()),
      },
    });
    assert.equal(mode, "local");
    return findings.find(({ name }) => name === "client bot");
  };
  try {
    assert.equal((await line())?.text, "@some_bot, no webhook, as start --poll needs it, 0 waiting");
    const url = encodeURIComponent(`http://127.0.0.1:${freePort()}/elsewhere`);
    await (await fetch(`${telegram.url}/bot${token}/setWebhook?url=${url}`)).body?.cancel();
    const taken = await line();
    assert.match(
      taken?.text ?? "",
      /^its webhook is set to http:.*\/elsewhere, so nothing comes to this machine$/,
    );
    assert.match(taken?.todo ?? "", /start --poll --take-over/);
  } finally {
    await telegram.stop();
  }
});
