import assert from "node:assert/strict";
import { loadSeed } from "../../../scripts/local/database.ts";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { withTestDatabase } from "../_harness/db.ts";

Deno.test("the seed makes a programme that works: links lead to its partners, a purchase earns by its rules", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    const file = inRoot("supabase", "seed.sql");
    assert.equal(await loadSeed(url, file), true);
    assert.equal(await loadSeed(url, file), false, "once in the life of a database");

    const [anna] = await sql<{ id: string }[]>`select id from people.add_person('{"id": 7001}')`;
    const [one] = await sql<{ name: string }[]>`select loyalty.attach_partner(${anna!.id}, 1) as name`;
    assert.equal(one?.name, "Кофейня «Зерно»");
    const lines = await sql<{ rule: string; points: number }[]>`
      select q.rule, q.points::integer from loyalty.quote(${anna!.id}, 2, 20000, p_lines => ${
      sql.json([{ category: "хлеб", minor: 10000 }])
    }) q where q.side = 'earn'`;
    const points = (rule: string): number =>
      lines.filter((line) => line.rule === rule).reduce((sum, line) => sum + line.points, 0);
    assert.equal(points("first_purchase"), 30);
    assert.deepEqual([points("category"), points("base")], [10, 3], JSON.stringify(lines));

    const [coupon] = await sql<{ points: number }[]>`
      select loyalty.use_coupon(${anna!.id}, 'kopilka50')::integer as points`;
    assert.equal(coupon?.points, 50);
    assert.deepEqual([...await sql`select * from loyalty.settlement_proof()`], []);
  });
});
