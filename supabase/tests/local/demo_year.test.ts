import assert from "node:assert/strict";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { bar, grouped, sparkline } from "../../../scripts/demo/year/draw.ts";
import { playDays } from "../../../scripts/demo/year/events.ts";
import { readYear, totalOf } from "../../../scripts/demo/year/figures.ts";
import { runYear } from "../../../scripts/demo/year/main.ts";
import { proveYear } from "../../../scripts/demo/year/proofs.ts";
import { seeded } from "../../../scripts/demo/year/random.ts";
import { DAYS, makeWorld } from "../../../scripts/demo/year/world.ts";
import { connect, withTestDatabase } from "../_harness/db.ts";

Deno.test("a small year comes to its proofs; a false statement in it is found", async () => {
  await withTestDatabase(async ({ url }) => {
    const sql = connect(url, { max: 1 });
    try {
      let days = 0;
      const text = (await runYear(sql, { people: 10, partners: 3, seed: 11 }, () => days++)).join("\n");
      assert.equal(days, DAYS);
      for (const proof of ["Trial balance", "Ledger", "Settlement", "Monthly bonuses"]) {
        assert.match(text, new RegExp(`^  ✓ ${proof} `, "m"));
      }
      for (const name of ["Jan", "May", "Dec", "year"]) {
        assert.match(text, new RegExp(`^  ${name} +\\d.* \\d+$`, "m"));
      }
      assert.match(text, /^ {2}total .* 0 +0$/m);

      const { months, outstanding } = await readYear(sql);
      const { purchases, earned, spent, bonuses, expired, statements } = totalOf(months);
      for (const [what, value] of Object.entries({ purchases, earned, spent, bonuses, expired })) {
        assert.ok(value > 0, `there were ${what}`);
      }
      assert.ok(statements >= 12 && statements <= 36, `${statements} statements`);
      assert.equal(outstanding.length, DAYS / 5);
      const [wallets] = await sql<{ points: number }[]>`
        select sum(e.amount)::integer as points from ledger.entry e join ledger.account a on a.id = e.account_id
        where a.kind = 'wallet' and e.id <= (select last_entry_id from ledger.day where day = '2025-12-31')`;
      assert.equal(outstanding.at(-1), wallets?.points);
      const late = await sql<{ month: string; run: string }[]>`
        select period::text as month, (select max(t.recorded_at)::date::text from ledger.transfer t
          where t.kind = 'monthly_bonus' and t.recorded_at < '2025-05-31') as run
        from loyalty.run where kind = 'monthly_bonus' and period = '2025-04-01'`;
      assert.equal(late.length, 1);
      assert.ok((late[0]?.run ?? "") < "2025-05-01", "nobody got a monthly bonus in May");

      await sql`
        insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed,
          expired, other, fee, closing, point_value_minor, issued_at)
        select 'false', id, '2027-01-01', 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 100, core.now() from loyalty.partner limit 1`;
      await assert.rejects(proveYear(sql), /The year does not add up: the settlement: .*statement false/);
    } finally {
      await sql.end();
    }
  });
});

Deno.test("a seed tells the same year every time, another seed another", () => {
  const tell = (seed: number): string => {
    const random = seeded(seed);
    const days = playDays(makeWorld({ people: 20, partners: 4, seed }, random), random);
    return JSON.stringify(Array.from({ length: DAYS }, (_, day) => days.next(day)));
  };
  assert.equal(tell(3), tell(3));
  assert.notEqual(tell(3), tell(4));
});

Deno.test("bars, lines and numbers are drawn to scale", () => {
  assert.deepEqual([bar(10, 10, 4), bar(5, 10, 4), bar(0, 10, 4)], ["████", "██", ""]);
  assert.deepEqual([bar(9, 32, 4), bar(1, 1_000_000, 4)], ["█▏", "▏"]);
  assert.equal(sparkline([0, 4, 8]), "▁▅█");
  assert.equal(grouped(-1234567.4), "−1,234,567");
});

Deno.test("sizes that are none are refused in one sentence", async () => {
  for (const args of [["year", "--people=0"], ["year", "--pepole=3"], ["decade"]]) {
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--quiet", "--no-check", inRoot("scripts", "demo.ts"), ...args],
      stdin: "null",
    }).output();
    const said = new TextDecoder().decode(stderr);
    assert.equal(code, 1);
    assert.match(said, /--people is a whole number from 1|--pepole|There is no demo "decade"/);
    assert.equal(said.trim().split("\n").length, 1, said);
  }
});
