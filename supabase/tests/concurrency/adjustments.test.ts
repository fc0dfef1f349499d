import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { proveLedger, sqlState } from "./_ledger.ts";

interface Ids {
  ann: string;
  oleh: string;
  petro: string;
  ira: string;
}

Deno.test("of two admins who decide one adjustment at once, one decides and the other is refused", async () => {
  await withTestDatabase(async ({ sql }) => {
    const [ids] = await sql<Ids[]>`
      select (people.add_person('{"id": 1}')).id::text as ann, (people.add_person('{"id": 2}')).id::text as oleh,
        (people.add_person('{"id": 3}')).id::text as petro, (people.add_person('{"id": 4}')).id::text as ira`;
    assert.ok(ids);
    const [asked] = await sql<{ id: string }[]>`
      select (loyalty.adjust(${ids.ann}, 5000, 'Prize', ${ids.oleh})).id::text as id`;
    assert.ok(asked);
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const [second] = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await tx`select loyalty.approve_adjustment(${asked.id}, ${ids.petro})`;
        const second = other`select loyalty.approve_adjustment(${asked.id}, ${ids.ira})`
          .then(() => "approved").catch(sqlState);
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return [[second]] as const;
      });
      assert.equal(await second[0], "KP353");
      assert.equal(
        await other`select loyalty.reject_adjustment(${asked.id}, ${ids.ira})`.then(() => "").catch(sqlState),
        "KP353",
      );
    } finally {
      other.release();
    }
    const [made] =
      await sql`select status, decided_by::text as by, ledger.balance(person_id)::int as points from loyalty.adjustment`;
    assert.deepEqual({ ...made }, { status: "posted", by: ids.petro, points: 5000 });
    await proveLedger(sql);
  });
});

Deno.test("two admins who take the same points at once do not bring the wallet below zero", async () => {
  await withTestDatabase(async ({ sql }) => {
    const [ids] = await sql<Ids[]>`
      select (people.add_person('{"id": 1}')).id::text as ann, (people.add_person('{"id": 2}')).id::text as oleh,
        (people.add_person('{"id": 3}')).id::text as petro, '0' as ira`;
    assert.ok(ids);
    await sql`select loyalty.adjust(${ids.ann}, 100, 'Begin', ${ids.oleh})`;
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const [second] = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await tx`select loyalty.adjust(${ids.ann}, -70, 'Mistake', ${ids.oleh})`;
        const second = other`select loyalty.adjust(${ids.ann}, -70, 'Mistake', ${ids.petro})`
          .then(() => "posted").catch(sqlState);
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return [[second]] as const;
      });
      assert.equal(await second[0], "KP351");
    } finally {
      other.release();
    }
    const [wallet] = await sql`select ledger.balance(${ids.ann})::int as points`;
    assert.equal(wallet?.points, 30);
    await proveLedger(sql);
  });
});
