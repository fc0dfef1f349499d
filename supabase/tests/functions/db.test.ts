import assert from "node:assert/strict";
import postgres from "postgres";
import { createGateway } from "../../functions/_shared/db.ts";
import type { Gateway } from "../../functions/_shared/doors.ts";
import { codeOf, faultOf } from "../../functions/_shared/errors.ts";
import { createHandlers } from "../../functions/_shared/handlers.ts";
import { sent } from "../../functions/_shared/outcomes.ts";
import { ENV, keepLog, testConfig } from "./fakes.ts";

/** The doors as toys that tell what reached them: the gateway is under test here, not the rules. */
const TOYS = `
  create schema api;
  create table api.told (r jsonb);
  do $$ begin create role kopilka_edge nologin; exception when duplicate_object or unique_violation then null; end $$;
  create function api.handle_update(p_bot text, p_update jsonb) returns jsonb language plpgsql as $$
  begin
    if p_update ? 'sleep' then perform pg_sleep((p_update ->> 'sleep')::float); end if;
    return jsonb_build_object('status', 200, 'answer', jsonb_build_object('method', 'toy', 'bot', p_bot, 'got', p_update,
      'type', jsonb_typeof(p_update), 'role', current_user, 'pid', pg_backend_pid(),
      'timeouts', array[current_setting('statement_timeout'), current_setting('lock_timeout')]),
      'answer_id', null, 'deliveries', '[]'::jsonb);
  end $$;
  create function api.report_deliveries(p_bot text, p_results jsonb) returns void language sql security definer
    as $$ insert into api.told select to_jsonb(p_bot) || p_results $$;
  create function api.claim_outbox(p_limit int, p_dispatcher text) returns jsonb language sql
    as $$ select jsonb_build_object('deliveries', '[]'::jsonb, 'gap_ms', p_dispatcher::int, 'next_in_ms', p_limit) $$;
  create function api.health() returns jsonb language sql as $$ select '{"version":"7","bots":[]}'::jsonb $$;
  grant usage on schema api to kopilka_edge;
`;

const admin = Deno.env.get("KOPILKA_TEST_DB");
assert(admin, "KOPILKA_TEST_DB must be the address of a Postgres for tests, as its superuser");
const name = `functions_${crypto.randomUUID().slice(0, 8)}`;
const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;

async function asAdmin<T>(address: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(address, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

Deno.test.beforeAll(async () => {
  await asAdmin(admin, (sql) => sql.unsafe(`create database ${name} template template0`));
  await asAdmin(url, (sql) => sql.unsafe(TOYS));
});

Deno.test.afterAll(async () => {
  await asAdmin(admin, (sql) => sql.unsafe(`drop database ${name} with (force)`));
});

async function withGateway(
  work: (db: Gateway) => Promise<void>,
  address = url,
  pool?: number,
): Promise<void> {
  const db = createGateway({ url: address, pool });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

async function told(db: Gateway, update: unknown): Promise<Record<string, unknown>> {
  return { ...(await db.handleUpdate("client", JSON.stringify(update))).answer };
}

Deno.test("an update arrives as the object it was, encoded once, as role kopilka_edge with its timeouts", async () => {
  await withGateway(async (db) => {
    const update = { update_id: 1, text: `"quotes" \\ и 😀 \u2028 <b>`, big: 9007199254740991 };
    for (let prepared = 0; prepared < 2; prepared++) {
      const { pid: _, ...got } = await told(db, update);
      assert.deepEqual(got, {
        method: "toy",
        bot: "client",
        got: update,
        type: "object",
        role: "kopilka_edge",
        timeouts: ["15s", "10s"],
      });
    }
  });
});

Deno.test("the other doors take and give what they should", async () => {
  await withGateway(async (db) => {
    await db.reportDeliveries("partner", [{ id: 4, ...sent({ message_id: 8 }) }]);
    const [row] = await asAdmin(url, (sql) => sql<{ r: unknown[] }[]>`select r from api.told`);
    assert.deepEqual(row!.r, ["partner", { id: 4, ...sent({ message_id: 8 }) }]);
    assert.deepEqual(await db.claimOutbox(17, "35"), { deliveries: [], gap_ms: 35, next_in_ms: 17 });
    assert.equal((await db.health()).version, "7");
    await db.ping();
  });
});

Deno.test("the role may call doors and touch no table", async () => {
  const sql = postgres(url, { max: 1, connection: { role: "kopilka_edge" }, fetch_types: false });
  await assert.rejects(sql`select * from api.told`.execute(), { code: "42501" });
  await sql.end();
});

Deno.test("behind a transaction pooler role and timeouts live in the transaction and stay nowhere", async () => {
  await withGateway(
    async (db) => {
      const { role, timeouts, got } = await told(db, { update_id: 1 });
      assert.deepEqual([role, timeouts, got], ["kopilka_edge", ["15s", "10s"], { update_id: 1 }]);
      await assert.rejects(db.handleUpdate("client", "{"), { code: "22P02" });
      assert.equal((await told(db, { update_id: 2 })).role, "kopilka_edge");
    },
    `${url}?pgbouncer=true`,
    1,
  );
});

Deno.test("an update with a NUL passes the whole way", async () => {
  const functions = createHandlers(testConfig({ SUPABASE_DB_URL: url }), { log: keepLog().log });
  const response = await functions.handlers["client-bot"](
    new Request("http://local/", {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": ENV.TELEGRAM_WEBHOOK_SECRET },
      body: '{"update_id":1,"text":"a\\u0000b\\udc00"}',
    }),
  );
  assert.equal(response.status, 200);
  assert.deepEqual((await response.json() as { got: unknown }).got, { update_id: 1, text: "ab\ufffd" });
  await functions.close();
});

Deno.test("a backend that is terminated under a call is 503, and the connection serves again", async () => {
  await withGateway(
    async (db) => {
      const { pid } = await told(db, {});
      const slow = assert.rejects(
        db.handleUpdate("client", '{"sleep":20}'),
        (error) => faultOf(error).status === 503,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      await asAdmin(admin, (sql) => sql`select pg_terminate_backend(${Number(pid)})`);
      await slow;
      // postgres.js 3.4.9 gives a terminated backend's error once more, to the next call on that connection.
      await told(db, { update_id: 1 }).catch((error) => assert.equal(faultOf(error).status, 503));
      assert.equal((await told(db, { update_id: 2 })).role, "kopilka_edge");
    },
    url,
    1,
  );
});

/** A door between gateway and Postgres that can be slammed: what kill -9 looks like from outside. */
function startProxy(target: URL) {
  const hostname = "127.0.0.1";
  let listener = Deno.listen({ hostname, port: 0 });
  const { port } = listener.addr;
  const open = new Set<Deno.TcpConn>();
  const carry = async (from: Deno.TcpConn, to: Deno.TcpConn) => {
    open.add(from);
    await from.readable.pipeTo(to.writable).catch(() => {});
    open.delete(from);
  };
  const accept = async () => {
    for await (const near of listener) {
      const far = await Deno.connect({ hostname: target.hostname, port: Number(target.port) });
      void carry(near, far);
      void carry(far, near);
    }
  };
  void accept();
  return {
    url: Object.assign(new URL(target), { port: String(port) }).href,
    slam() {
      listener.close();
      for (const connection of open) {
        try {
          connection.close();
        } catch { /* It is closed already. */ }
      }
    },
    reopen() {
      listener = Deno.listen({ hostname, port });
      void accept();
    },
  };
}

Deno.test({
  name: "a database that dies fails running and new calls quickly, and serves again once it is back",
  sanitizeResources: false,
  async fn() {
    const proxy = startProxy(new URL(url));
    await withGateway(async (db) => {
      await Promise.all(Array.from({ length: 8 }, () => told(db, {})));
      const running = Array.from(
        { length: 8 },
        () => db.handleUpdate("client", '{"sleep":20}').catch((error) => error),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      const slammed = performance.now();
      proxy.slam();
      for (const error of await Promise.all(running)) assert.equal(faultOf(error).status, 503, codeOf(error));
      for (let i = 0; i < 8; i++) {
        await assert.rejects(
          told(db, {}),
          (error) => faultOf(error).status === 503 || assert.fail(codeOf(error)),
        );
      }
      assert(performance.now() - slammed < 3_000, `${performance.now() - slammed} ms`);
      proxy.reopen();
      const back = performance.now();
      const results = await Promise.all(Array.from({ length: 8 }, (_, i) => told(db, { update_id: i })));
      assert.deepEqual(results.map((r) => (r.got as { update_id: number }).update_id), [
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
      ]);
      assert(performance.now() - back < 1_000, `${performance.now() - back} ms`);
      proxy.slam();
    }, proxy.url);
  },
});
