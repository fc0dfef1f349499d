import type postgres from "postgres";

/** A partner with two cashiers and two clients, by their numbers. */
export interface Till {
  partner: string;
  cashiers: [string, string];
  clients: [string, string];
}

/** One purchase at a till. */
export interface Bill {
  key: string;
  cashier: string;
  client: string;
  minor: number;
  receipt?: string;
  points?: number;
  spend?: string;
}

/** What became of it. */
export interface Bought {
  id: string;
  points_earned: string;
}

/** Makes a partner with two cashiers, and two clients who have 100 points each. */
export async function openTill(sql: postgres.Sql): Promise<Till> {
  const people = await sql<{ id: string }[]>`
    select p.id from generate_series(1, 4) i,
      lateral people.add_person(jsonb_build_object('id', 7300000000 + i, 'first_name', 'Person ' || i)) p order by i`;
  const [one = "", two = "", anna = "", vera = ""] = people.map(({ id }) => id);
  const [partner] = await sql<
    { id: string }[]
  >`insert into loyalty.partner (name) values ('Till') returning id`;
  if (!partner) throw new Error("no partner");
  for (const cashier of [one, two]) {
    await sql`select loyalty.add_staff(${partner.id}, ${cashier}, 'cashier', 'test')`;
  }
  for (const client of [anna, vera]) {
    await sql`select loyalty.award(${`test:${client}`}, 'birthday', ${client}, 100, null, 'test')`;
  }
  return { partner: partner.id, cashiers: [one, two], clients: [anna, vera] };
}

/** Enters a purchase. */
export async function buy(sql: postgres.ISql, till: Till, bill: Bill): Promise<Bought> {
  const [bought] = await sql<Bought[]>`
    select p.id, p.points_earned from loyalty.purchase(${bill.key}, ${till.partner}, ${bill.client}, ${bill.cashier},
      ${bill.minor}, ${bill.points ?? 0}, ${bill.receipt ?? null}, p_spend_id => ${bill.spend ?? null}) p`;
  if (!bought) throw new Error("no purchase");
  return bought;
}
