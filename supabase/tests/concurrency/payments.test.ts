import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect, type TestDatabase, withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { sqlState } from "./_ledger.ts";
import { addPayer, donation, points, provePayments, receive } from "./_payments.ts";

/**
 * Runs one thing in a transaction that stays open until the other, on a connection of its own, is seen waiting for it;
 * then commits, and returns what both came to.
 */
async function race<A, B>(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<A>,
  second: (other: postgres.ISql) => Promise<B>,
): Promise<[A, B]> {
  const other = await sql.reserve();
  try {
    const pid = await backendPid(other);
    const said: { first?: A; second?: Promise<B> } = {};
    await sql.begin(async (tx) => {
      const holder = await backendPid(tx);
      said.first = await first(tx);
      said.second = second(other);
      assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
    });
    return [said.first as A, await (said.second as Promise<B>)];
  } finally {
    other.release();
  }
}

async function statuses({ sql }: TestDatabase): Promise<string> {
  const rows = await sql<{ status: string }[]>`
    select p.status || coalesce(' ' || p.reason, '') as status from payments.payment p order by p.id`;
  return rows.map((row) => row.status).join(", ");
}

Deno.test("one event that comes twenty times at once is credited once, and all get the same answer", async () => {
  await withTestDatabase(async (database) => {
    const { sql } = database;
    const ann = await addPayer(sql, 71000001);
    const many = connect(database.url, { max: 20 });
    try {
      const said = await Promise.all(
        Array.from({ length: 20 }, () => receive(many, donation(1, "pi_1", ann.code))),
      );
      assert.deepEqual(said.sort(), ["matched", ...Array.from({ length: 19 }, () => "matched again")]);
    } finally {
      await many.end();
    }
    const [event] = await sql`select e.times from payments.event e`;
    assert.equal(event?.times, 20);
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("of one event that comes twice, the second waits for the first and gets its answer", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    const event = donation(1, "pi_1", ann.code);
    const said = await race(sql, (tx) => receive(tx, event), (other) => receive(other, event));
    assert.deepEqual(said, ["matched", "matched again"]);
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("of one transaction under two event ids, the second waits and credits nothing", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    const said = await race(
      sql,
      (tx) => receive(tx, donation(1, "pi_1", ann.code)),
      (other) => receive(other, donation(2, "pi_1", ann.code)),
    );
    assert.deepEqual(said, ["matched", "repeated"]);
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("a first delivery that is rolled back leaves the money to the second", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    const event = donation(1, "pi_1", ann.code);
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const waiting: Promise<string>[] = [];
      await assert.rejects(sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await receive(tx, event);
        waiting.push(receive(other, event));
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        throw new Error("the function died");
      }));
      assert.deepEqual(await Promise.all(waiting), ["matched"]);
    } finally {
      other.release();
    }
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("expiry leaves a code alone that money is being matched to", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    await sql`select core.set_clock(now() + '25 hours')`;
    const other = await sql.reserve();
    try {
      await sql.begin(async (tx) => {
        assert.equal(await receive(tx, donation(1, "pi_1", ann.code)), "matched");
        const [expired] = await other`select payments.expire_pending()::int as n`;
        assert.equal(expired?.n, 0);
      });
      const [after] = await other`select payments.expire_pending()::int as n`;
      assert.equal(after?.n, 0);
    } finally {
      other.release();
    }
    const [pending] = await sql`select status from payments.pending_payments`;
    assert.equal(pending?.status, "completed");
    await provePayments(sql);
  });
});

Deno.test("money for a code that is just being given up waits, and is credited as late", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    await sql`select core.set_clock(now() + '25 hours')`;
    const [, said] = await race(
      sql,
      (tx) => tx`select payments.expire_pending()`,
      (other) => receive(other, donation(1, "pi_1", ann.code)),
    );
    assert.equal(said, "matched");
    const [pending] = await sql`select status, paid_late from payments.pending_payments`;
    assert.deepEqual({ ...pending }, { status: "completed", paid_late: true });
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("a refund waits for the credit it is of, and a payment for its tombstone", async () => {
  await withTestDatabase(async (database) => {
    const { sql } = database;
    const ann = await addPayer(sql, 71000001);
    assert.deepEqual(
      await race(
        sql,
        (tx) => receive(tx, donation(1, "pi_1", ann.code)),
        (other) => receive(other, donation(2, "pi_1", null, "refunded")),
      ),
      ["matched", "refunded"],
    );
    assert.deepEqual(
      await race(
        sql,
        (tx) => receive(tx, donation(3, "pi_2", null, "refunded")),
        (other) => receive(other, donation(4, "pi_2", ann.code)),
      ),
      ["tombstone", "refunded_before"],
    );
    assert.equal(await points(sql, ann.person), 0);
    assert.equal(await statuses(database), "refunded, tombstone");
    await provePayments(sql);
  });
});

Deno.test("of two admins who decide one payment, one decides and the other reads that they were too late", async () => {
  await withTestDatabase(async ({ sql }) => {
    const ann = await addPayer(sql, 71000001);
    const oleh = await addPayer(sql, 71000002);
    await receive(sql, donation(1, "pi_1", null));
    const credit = (tx: postgres.ISql, person: string, admin: string) =>
      tx`select payments.decide_credit(p.id, ${person}, null, ${admin}) from payments.payment p`
        .then(() => "credited").catch(sqlState);
    assert.deepEqual(
      await race(
        sql,
        (tx) => credit(tx, ann.person, "person:1"),
        (other) => credit(other, oleh.person, "person:2"),
      ),
      ["credited", "KP407"],
    );
    const [payment] = await sql`select decided_by from payments.payment`;
    assert.equal(payment?.decided_by, "person:1");
    assert.deepEqual([await points(sql, ann.person), await points(sql, oleh.person)], [1000, 0]);
    await provePayments(sql);
  });
});

Deno.test("an admin's decision waits for the refund of that payment, and is too late", async () => {
  await withTestDatabase(async (database) => {
    const { sql } = database;
    const ann = await addPayer(sql, 71000001);
    await sql`select payments.cancel_pending(${ann.pending}, ${ann.person})`;
    await receive(sql, donation(1, "pi_1", null));
    const said = await race(
      sql,
      (tx) => receive(tx, donation(2, "pi_1", null, "refunded")),
      (other) =>
        other`select payments.decide_credit(p.id, ${ann.person}, null, 'person:1') from payments.payment p`
          .then(() => "credited").catch(sqlState),
    );
    assert.deepEqual(said, ["refunded", "KP407"]);
    assert.equal(await points(sql, ann.person), 0);
    assert.equal(await statuses(database), "refunded no_note");
    await provePayments(sql);
  });
});

Deno.test("of two donations of one amount at once, one is for the code that waits and the other for an admin", async () => {
  await withTestDatabase(async (database) => {
    const { sql } = database;
    const ann = await addPayer(sql, 71000001);
    const said = await race(
      sql,
      (tx) => receive(tx, donation(1, "pi_1", null)),
      (other) => receive(other, donation(2, "pi_2", null)),
    );
    assert.deepEqual(said, ["matched", "no_note"]);
    assert.equal(await statuses(database), "matched, queued no_note");
    assert.equal(await points(sql, ann.person), 1000);
    await provePayments(sql);
  });
});

Deno.test("of one person's codes asked for at once, no more are made than may be open", async () => {
  await withTestDatabase(async (database) => {
    const { sql } = database;
    const ann = await addPayer(sql, 71000001);
    const many = connect(database.url, { max: 10 });
    try {
      const made = await Promise.all(
        Array.from(
          { length: 10 },
          () =>
            many`select payments.open_pending(${ann.person}, 'bmc', 1000, 'USD')`.then(() => "made").catch(
              sqlState,
            ),
        ),
      );
      assert.deepEqual(made.sort(), [...Array(6).fill("KP400"), ...Array(4).fill("made")]);
    } finally {
      await many.end();
    }
  });
});
