import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { sqlState } from "./_ledger.ts";

Deno.test("of two who accept one invitation at once, one joins and the other is told that it is used", async () => {
  await withTestDatabase(async ({ sql }) => {
    const [ids] = await sql<{ shop: string; owner: string; ann: string; eve: string }[]>`
      with shop as (insert into loyalty.partner (name) values ('Зерно') returning id)
      select shop.id::text as shop, (people.add_person('{"id": 1}')).id::text as owner,
        (people.add_person('{"id": 2}')).id::text as ann, (people.add_person('{"id": 3}')).id::text as eve from shop`;
    assert.ok(ids);
    await sql`select loyalty.add_staff(${ids.shop}, ${ids.owner}, 'owner', 'admin')`;
    const [invite] = await sql<{ token: string }[]>`
      select loyalty.invite_staff(${ids.shop}, ${"person:" + ids.owner}) as token`;
    assert.ok(invite);
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const [second] = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await tx`select loyalty.accept_invite(${invite.token}, ${ids.ann})`;
        const second = other`select loyalty.accept_invite(${invite.token}, ${ids.eve})`.then(() => "joined")
          .catch(sqlState);
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return [[second]] as const;
      });
      assert.equal(await second[0], "KP398");
    } finally {
      other.release();
    }
    const staff = await sql<{ id: string }[]>`
      select person_id::text as id from loyalty.staff where role = 'cashier'`;
    assert.deepEqual(staff.map(({ id }) => id), [ids.ann]);
  });
});
