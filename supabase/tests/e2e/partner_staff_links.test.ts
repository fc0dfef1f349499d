import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, person } from "./_kit.ts";
import { openShop, startOf } from "./_shops.ts";

Deno.test("links that do not work and edited buttons are answered and change nothing, in English and Ukrainian", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const [olga, taras, eve] = [person(1111, "Olga"), person(1112, "Тарас", "uk"), person(1113, "Eve")];
    const shop = await openShop(stack, olga, "Grain");
    const other = await openShop(stack, taras, "Калач");
    await stack.send(eve, "/start", "partner");
    await sql`select loyalty.add_staff(${other}, id, 'cashier', 'admin') from people.person where telegram_id = ${eve.id}`;
    await stack.waitFor("Eve's notice", () => /cashier at “Калач”/.test(stack.lastText(eve, "partner")));

    await stack.send(olga, "/staff", "partner");
    const expired = startOf((await stack.press(olga, "➕ Invite a cashier", "partner"))[0]?.text);
    await sql`update loyalty.staff_invite set expires_at = core.now()`;
    assert.match(
      (await stack.send(taras, `/start ${expired}`, "partner"))[0]?.text ?? "",
      /^Термін запрошення минув/,
    );
    assert.match(
      (await stack.send(eve, "/start staff_ABC", "partner"))[0]?.text ?? "",
      /^This invitation does not work/,
    );
    await stack.send(olga, "/staff", "partner");
    const revoked = startOf((await stack.press(olga, "➕ Invite a cashier", "partner"))[0]?.text);
    await stack.press(olga, "👥 Staff", "partner");
    await stack.press(olga, "✖️ Cancel unused invitations", "partner");
    assert.match(
      (await stack.send(taras, `/start ${revoked}`, "partner"))[0]?.text ?? "",
      /^Це запрошення не діє/,
    );

    const [ids] = await sql<{ eve: string; olga: string }[]>`
      select (select id::text from people.person where telegram_id = ${eve.id}) as eve,
        (select id::text from people.person where telegram_id = ${olga.id}) as olga`;
    assert.ok(ids);
    const force = async (user: SimUser, button: string) => {
      const on = lastMessage(stack, user, "partner");
      const pressed = await stack.emulator.sim.press({
        bot: "partner",
        user,
        button,
        message_id: on.message_id,
        force: true,
        wait: true,
      });
      assert.equal(pressed.answered, true, button);
      return pressed;
    };
    for (
      const button of [
        `staff_suspend:${ids.eve}`,
        `staff_limit:${ids.eve}`,
        "staff_member:x",
        `work_at:${other}`,
      ]
    ) {
      assert.equal(
        (await force(olga, button)).toast?.text,
        "This menu has expired, here is a fresh one.",
        button,
      );
    }
    for (
      const button of ["staff", `staff_suspend:${ids.olga}`, "staff_invite", "place_new", "terms_accept:1"]
    ) {
      await force(eve, button);
      assert.match(stack.lastText(eve, "partner"), /^Only an owner can do this/, button);
    }
    await force(eve, `staff_accept:${revoked.slice(6)}`);
    assert.match(stack.lastText(eve, "partner"), /^This invitation does not work/);
    assert.deepEqual(
      [...await sql`select partner_id::text as shop, role, status from loyalty.staff order by person_id`],
      [{ shop, role: "owner", status: "active" }, { shop: other, role: "owner", status: "active" }, {
        shop: other,
        role: "cashier",
        status: "active",
      }],
    );
    assert.equal((await sql`select 1 from gateway.failures`).length, 0);
  });
});
