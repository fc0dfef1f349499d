import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../../_harness/db.ts";
import { backendPid, waitForLock } from "../../_harness/race.ts";

interface Code {
  code: string;
}

Deno.test("two people who draw the same code at once get different ones", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    // Draws each code twice: 000000, 000000, 000001, 000001 …
    await sql.unsafe(`
      create sequence people.probe minvalue 0;
      create or replace function people.random_digits(p_length integer) returns text language sql volatile
      set search_path = '' as $$select lpad((nextval('people.probe') / 2)::text, p_length, '0')$$;
      select people.add_person('{"id": 7001}'), people.add_person('{"id": 7002}')`);
    const codes = await race(sql, url, [7001, 7002]);
    assert.deepEqual(codes, ["000000", "000001"]);
  });
});

Deno.test("a person who asks twice at once has one code, the later one", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    await sql`select people.add_person('{"id": 7001}')`;
    const codes = await race(sql, url, [7001, 7001]);
    assert.deepEqual([...await sql<Code[]>`select code from people.card_code`], [{ code: codes[1] }]);
  });
});

/** Issues a code to the first person, and to the second while the first's is not committed. */
async function race(
  sql: ReturnType<typeof connect>,
  url: string,
  [one, other]: [number, number],
): Promise<(string | undefined)[]> {
  const [first, second] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
  try {
    const pid = await backendPid(second);
    let late: Promise<Code[]> | undefined;
    const early = await first.begin(async (tx) => {
      const rows = await tx<Code[]>`
        select c.code from people.person p, people.issue_card_code(p.id) c where p.telegram_id = ${one}`;
      late = second<Code[]>`
        select c.code from people.person p, people.issue_card_code(p.id) c where p.telegram_id = ${other}`
        .execute();
      await waitForLock(sql, pid);
      return rows;
    });
    return [early[0]?.code, (await late)?.[0]?.code];
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
}
