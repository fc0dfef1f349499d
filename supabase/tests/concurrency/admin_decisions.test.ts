import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { sqlState } from "./_ledger.ts";

/** What a button's handler gets of a turn. */
function turn(person: string, argument: string): string {
  return JSON.stringify({ bot_id: "admin", person_id: person, chat_id: 1, locale: "en", argument });
}

Deno.test("of two admins who decide one application at once, one decides and the other is shown what was decided", async () => {
  await withTestDatabase(async ({ sql }) => {
    const [ids] = await sql<{ ann: string; bob: string; application: string }[]>`
      with kate as (select (people.add_person('{"id": 1}')).id)
      select (people.add_person('{"id": 2}')).id::text as ann, (people.add_person('{"id": 3}')).id::text as bob,
        loyalty.apply(kate.id, 'Grain', 'coffee', 'Kyiv', '+380501234567')::text as application from kate`;
    assert.ok(ids);
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const [second] = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await tx`select flows.apr_approve(jsonb_populate_record(null::dialog.turn, ${
          turn(ids.ann, ids.application)
        }::text::jsonb))`;
        const second = other<{ text_key: string }[]>`
          select (flows.apr_reject(jsonb_populate_record(null::dialog.turn, ${
          turn(ids.bob, "")
        }::text::jsonb),
            jsonb_build_object('application_id', ${ids.application}::text, 'reason', 'too many'))).text_key`
          .execute();
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return [[second]] as const;
      });
      assert.equal((await second[0])[0]?.text_key, "approvals.card_approved");
    } finally {
      other.release();
    }
    const [made] = await sql`select status, decided_by, reason from loyalty.application`;
    assert.deepEqual({ ...made }, { status: "approved", decided_by: `person:${ids.ann}`, reason: null });
  });
});

Deno.test("of two who accept one administrator's invitation at once, one becomes an administrator", async () => {
  await withTestDatabase(async ({ sql }) => {
    const [ids] = await sql<{ chief: string; ann: string; eve: string }[]>`
      select (people.add_person('{"id": 1}')).id::text as chief, (people.add_person('{"id": 2}')).id::text as ann,
        (people.add_person('{"id": 3}')).id::text as eve`;
    assert.ok(ids);
    await sql`update core.setting set value = '"1"' where key = 'admin_chat_id'`;
    const [invite] = await sql<{ link: string }[]>`
      select (flows.adm_invite(jsonb_populate_record(null::dialog.turn, ${
      turn(ids.chief, "")
    }::text::jsonb))).params ->> 'link' as link`;
    const token = invite?.link.split("admin_")[1] ?? "";
    const stranger = (person: string) => turn(person, token).replace('"chat_id":1', '"chat_id":9');
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const [second] = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await tx`select flows.adm_accept(jsonb_populate_record(null::dialog.turn, ${
          stranger(ids.ann)
        }::text::jsonb))`;
        const second = other`
          select flows.adm_accept(jsonb_populate_record(null::dialog.turn, ${
          stranger(ids.eve)
        }::text::jsonb))`
          .then(() => "accepted").catch(sqlState);
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return [[second]] as const;
      });
      assert.equal(await second[0], "KP651");
    } finally {
      other.release();
    }
    const named = await sql<{ id: string }[]>`select person_id::text as id from flows.admin`;
    assert.deepEqual(named.map(({ id }) => id), [ids.ann]);
  });
});
