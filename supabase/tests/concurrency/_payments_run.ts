/** Does what the payments' model is told to. */
import { decide, waiting } from "./_payments_decide.ts";
import { bmc, bmcRefund, cryptopay, draft, stars, tribute } from "./_payments_events.ts";
import { AMOUNTS, FORGETTABLE, type Operation, PEOPLE } from "./_payments_operations.ts";
import { minorOf } from "./_payments_rules.ts";
import { type Event, moment, type Pending, picked, recent, send, type World } from "./_payments_world.ts";

const MINUTE_MS = 60_000;
/** Where pending payments are made, and in what currency. */
const PLACES = [
  ...Array.from({ length: 6 }, () => ["bmc", "USD"] as const),
  ["bmc", "EUR"],
  ["bmc", "UAH"],
  ["cryptopay", "USDT"],
  ["kofi", "USD"],
] as const;

async function tell(world: World, n: number, event: Event): Promise<void> {
  event.sent.push(await send(world, n, event.sql));
}

async function open(world: World, n: number, from: string, person: number): Promise<Pending | undefined> {
  const opened = await send(world, n, from, ["KP400", "KP405"]);
  const row = opened.answer;
  if (typeof row === "string") return undefined;
  const pending = {
    id: Number(row.id),
    code: row.payment_id,
    person,
    provider: row.provider,
    minor: BigInt(row.amount_minor),
    currency: row.currency,
    createdAt: row.created_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    opened,
    payload: row.payload,
  };
  world.pendings.set(pending.id, pending);
  return pending;
}

async function payStars(
  world: World,
  n: number,
  { pick, over, refund }: Extract<Operation, { type: "stars" }>,
): Promise<void> {
  const person = picked(world.people, pick)!;
  const minor = BigInt(50 * (1 + pick % 3));
  const before = [...world.pendings.values()].filter((one) => one.payload && one.person === person.id);
  const pending = (over ? picked(before, pick) : undefined) ?? await open(
    world,
    n,
    `select q.*, i.payload from payments.open_pending(${person.id}, 'telegram', ${minor}, 'XTR') q,
      lateral payments.make_invoice(q.user_id, 'topup', q.id, ${minor}, 'XTR', 'Points', 'Points') i`,
    person.id,
  );
  if (!pending) return;
  const said = {
    charge: `c${world.events.length + 1}`,
    pending,
    amount: pending.minor,
    telegramId: person.telegramId,
  };
  const paid = stars(world, { ...said, kind: "paid" });
  if (refund > 2) return await tell(world, n, paid);
  const back = stars(world, { ...said, kind: "refunded" });
  if (refund === 0) {
    await tell(world, n, back);
    await tell(world, n, paid);
  } else if (refund === 1) await Promise.all([tell(world, n, paid), tell(world, -1, back)]);
  else await Promise.all([tell(world, n, paid), tell(world, -1, paid)]);
}

/** Half of the time for somebody who has two pending payments of one amount open, made one after the other. */
async function payByTribute(
  world: World,
  n: number,
  { donation, person }: Extract<Operation, { type: "tribute" }>,
): Promise<void> {
  const rows = await world.sql<{ id: number }[]>`
    select p.id::int from payments.pending_payments p where p.status = 'pending' and p.currency = 'USD' order by p.id`;
  const open = rows.map(({ id }) => world.pendings.get(id)).filter((one) => one !== undefined);
  const alike = open.filter((one) =>
    open.some(({ person, minor, createdAt }) =>
      person === one.person && minor === one.minor && createdAt !== one.createdAt
    )
  );
  const given = world.people[person];
  const twin = donation.pick % 2 ? picked(alike, donation.pick) : undefined;
  const pending = twin ?? recent(open.filter((one) => one.person === given?.id), donation.pick) ??
    recent(open, donation.pick);
  if (!pending) return;
  const telegramId = twin ? world.people.find(({ id }) => id === twin.person)!.telegramId : given?.telegramId;
  const said = twin ? { ...donation, note: "none" as const } : donation;
  await tell(world, n, tribute(world, draft(world, said, pending, "tribute", telegramId ?? 99_999)));
}

/** Money that comes in parts, of which the first goes back while the last comes. */
async function payInParts(
  world: World,
  n: number,
  { donation, shares }: Extract<Operation, { type: "parts" }>,
): Promise<void> {
  const pending = recent([...world.pendings.values()], donation.pick);
  if (!pending || pending.currency === "XTR") return;
  const [first, second, third] = shares.map((share) =>
    bmc(world, draft(world, { ...donation, note: "right", much: "part", share }, pending, "bmc"))
  ) as [Event, Event, Event];
  await tell(world, n, first);
  await tell(world, n, second);
  await Promise.all([tell(world, n, bmcRefund(world, first)), tell(world, -1, third)]);
}

async function donate(
  world: World,
  n: number,
  operation: Extract<Operation, { type: "donate" }>,
): Promise<void> {
  const { donation, telling } = operation;
  const pending = recent([...world.pendings.values()], donation.pick);
  if (!pending || pending.currency === "XTR") return;
  const said = draft(world, donation, pending, "bmc");
  const event = bmc(world, said);
  switch (telling) {
    case "once":
      return await tell(world, n, event);
    case "sameEvent":
      return void await Promise.all([tell(world, n, event), tell(world, -1, event)]);
    case "otherEvent":
      return void await Promise.all([tell(world, n, event), tell(world, -1, bmc(world, said))]);
    case "withRefund":
      return void await Promise.all([tell(world, n, event), tell(world, -1, bmcRefund(world, event))]);
    case "refundBefore":
      await tell(world, n, bmcRefund(world, event));
      return await tell(world, n, event);
  }
}

/** What a connection does for one operation. */
export async function perform(world: World, n: number, operation: Operation): Promise<void> {
  const pendings = [...world.pendings.values()];
  switch (operation.type) {
    case "open": {
      const { id } = world.people[operation.person]!;
      const [provider, currency] = picked(PLACES, operation.currency)!;
      const minor = minorOf(AMOUNTS[operation.amount]!, currency);
      const text = `select * from payments.open_pending(${id}, '${provider}', ${minor}, '${currency}')`;
      return void await open(world, n, text, id);
    }
    case "cancel": {
      const pending = recent(pendings, operation.pick);
      if (!pending) return;
      const text = `select * from payments.cancel_pending(${pending.id}, ${pending.person})`;
      return void world.cancels.push({ pending: pending.id, sent: await send(world, n, text, ["KP403"]) });
    }
    case "donate":
      return await donate(world, n, operation);
    case "parts":
      return await payInParts(world, n, operation);
    case "invoice": {
      const crypto = pendings.filter((one) => one.provider === "cryptopay");
      const pending = recent(crypto, operation.donation.pick);
      if (!pending) return;
      return await tell(
        world,
        n,
        cryptopay(world, draft(world, operation.donation, pending, "cryptopay"), pending),
      );
    }
    case "tribute":
      return await payByTribute(world, n, operation);
    case "stars":
      return await payStars(world, n, operation);
    case "again": {
      const event = recent(world.events, operation.pick);
      return event && await tell(world, n, event);
    }
    case "otherEvent":
    case "refund": {
      const events = world.events.filter((one) => one.provider === "bmc" && one.kind === "paid");
      const event = recent(events, operation.pick);
      if (!event) return;
      if (operation.type === "refund") return await tell(world, n, bmcRefund(world, event));
      const { key: _, sql, sent: __, ...said } = event;
      const text = /"support_note":"([^"]*)"/.exec(sql)?.[1] ?? "";
      return await tell(world, n, bmc(world, { ...said, text: JSON.parse(`"${text}"`) }));
    }
    case "refundStars": {
      const paid = picked(
        world.events.filter((one) => one.provider === "telegram" && one.kind === "paid"),
        operation.pick,
      );
      const pending = paid && world.pendings.get(Number(paid.payload));
      if (!paid || !pending) return;
      const [, charge] = paid.transaction.split(":");
      const known = world.events.find((one) => one.key === `refunded:client:${charge}`);
      const said = { charge: charge!, pending, amount: pending.minor, telegramId: paid.telegramId! };
      return await tell(world, n, known ?? stars(world, { ...said, kind: "refunded" }));
    }
    case "refundPart": {
      const events = world.events.filter((one) => one.kind === "paid" && one.sent.length > 0);
      const answer = picked(events, operation.pick)?.sent[0]?.answer;
      if (answer === undefined || typeof answer === "string") return;
      const payment = Number(answer.said?.payment ?? answer.id);
      if (!payment) return;
      const minor = BigInt(operation.share) * 7n;
      const key = `part:${operation.pick % 5}`;
      const text = `select payments.refund_money(${payment}, '${key}', ${minor}, core.now()) as points`;
      return void world.partRefunds.push({ payment, minor, key, sent: await send(world, n, text) });
    }
    case "expire":
      return void await send(world, n, "select payments.expire_pending(3) as n");
    case "decide": {
      const all = waiting(world);
      const asked = operation.how === "amount"
        ? all.filter(({ reason }) => /amount$|currency/.test(reason))
        : all;
      const payment = recent(asked.length > 0 ? asked : all, operation.pick);
      if (!payment) return;
      await Promise.all([
        decide(world, n, payment, operation.how, operation),
        operation.together && decide(world, -1, payment, operation.together, { ...operation, person: 0 }),
      ]);
      return;
    }
    case "forget": {
      if (operation.person >= FORGETTABLE) return;
      const { id } = world.people[PEOPLE - 1 - operation.person]!;
      if (world.forgotten.has(id)) return;
      world.forgotten.set(
        id,
        await send(world, n, `select payments.forget(${id}), people.delete_person(${id})`),
      );
    }
  }
}

/** Moves the clock, and gives up what is due, with nothing beside it. */
export async function wait(world: World, minutes: number): Promise<void> {
  world.now += minutes * MINUTE_MS;
  await send(world, -1, `select core.set_clock(${moment(world.now)})`);
}
