/** Compares what is left after a run with what a model makes of what was sent and answered. */
import assert from "node:assert/strict";
import { Replay } from "./_payments_replay.ts";
import { amountOf, type Line, type Payment, type Progress, type State } from "./_payments_state.ts";
import { PENDING_LIMIT, pointsFor } from "./_payments_rules.ts";
import { type Decided, type Event, refused, type World } from "./_payments_world.ts";

/** Everything that must be so when nothing is under way. */
export async function checkWorld(world: World): Promise<void> {
  const replay = new Replay(world);
  replay.play(await world.sql<Line[]>`select statement, source, body from diary.line order by id`);
  replay.end();
  checkEvents(world, replay, await eventRows(world));
  checkRefusals(world, replay);
  await checkPendings(world, replay);
  await checkPoints(world, replay);
}

interface EventRow {
  readonly key: string;
  readonly times: number;
  readonly outcome: string;
  readonly reason: string | null;
  readonly payment: number | null;
}

async function eventRows({ sql }: World): Promise<Map<string, EventRow>> {
  const rows = await sql<EventRow[]>`
    select e.provider || ' ' || e.event_key as key, e.times, e.outcome, e.reason, e.payment_id::int as payment from payments.event e`;
  return new Map(rows.map((row) => [row.key, row]));
}

/** Each event is kept once and counted; of each transaction one event told of the money, and one of its refund. */
function checkEvents(world: World, replay: Replay, rows: ReadonlyMap<string, EventRow>): void {
  const sent = world.events.filter((event) => event.sent.length > 0);
  assert.equal(rows.size, sent.length, "events that were kept");
  const payments = new Map(
    [...replay.payments.values()].map((one) => [`${one.event?.provider ?? ""} ${one.transaction}`, one]),
  );
  for (const [, events] of Map.groupBy(sent, (event) => `${event.provider} ${event.transaction}`)) {
    const { provider, transaction } = events[0]!;
    const payment = payments.get(`${provider} ${transaction}`) ?? payments.get(` ${transaction}`);
    for (const event of events) {
      const row = rows.get(`${event.provider} ${event.key}`);
      assert.ok(row, `${event.sql} was not kept`);
      assert.equal(row.times, event.sent.length, `${event.sql}: times`);
      const found = `${row.outcome} ${row.reason ?? ""}`.trim();
      world.seen.add(found);
      const expected = outcomesOf(event, payment, replay);
      assert.ok(expected.includes(found), `${event.sql} was ${found}, not ${expected.join(" or ")}`);
      if (row.payment !== null) assert.equal(row.payment, payment?.id, event.sql);
      checkAnswers(event, row);
    }
    if (payment) checkFirst(events, payment);
    else assert.ok(!events.some(isMoney), `${transaction}: no payment`);
  }
}

const isMoney = (event: Event): boolean => event.live && (event.kind === "refunded" || event.amount !== "0");

function outcomesOf(event: Event, payment: Payment | undefined, replay: Replay): string[] {
  if (!event.live) return ["ignored test"];
  if (!isMoney(event)) return ["ignored no_money"];
  const tombstone = payment!.event === undefined;
  const statements = event.sent.map(({ id }) => id);
  if (event.kind === "paid") {
    if (tombstone) return ["ignored refunded_before"];
    const first = payment!.states[0]!;
    if (!statements.includes(first.by.id)) return ["ignored repeated"];
    return [`${first.status} ${first.reason ?? ""}`.trim()];
  }
  const did = statements.some((id) => replay.refundedBy.get(payment!.id)?.has(id));
  if (did) return [tombstone ? "tombstone" : "refunded"];
  assert.ok(tombstone || payment!.states.at(-1)!.status === "refunded", `${event.sql} took nothing back`);
  // A charge of Stars has one refund; what else took the money back before was an admin's doing.
  return event.provider === "telegram" ? ["refunded"] : ["ignored repeated"];
}

/** All deliveries of one event are answered alike, and one of them as the first. */
function checkAnswers(event: Event, row: EventRow): void {
  const answers = event.sent.map(({ answer }) => answer);
  if (event.provider === "telegram") {
    const taken = answers.filter((answer) => typeof answer !== "string" && answer.id !== null).length;
    return assert.equal(taken, row.outcome === "ignored" ? 0 : 1, `${event.sql}: taken`);
  }
  const said = answers.map((answer) => (answer as { said: Record<string, unknown> }).said);
  assert.equal(said.filter(({ repeated }) => !repeated).length, 1, `${event.sql}: one was the first`);
  for (const { outcome, reason, payment } of said) {
    assert.deepEqual([outcome, reason, payment], [row.outcome, row.reason, row.payment], event.sql);
  }
}

/** What came first was taken first: a refund that had ended before the payment began leaves a tombstone, and the other way round. */
function checkFirst(events: readonly Event[], payment: Payment): void {
  const { by } = payment.states[0]!;
  for (const event of events.filter(isMoney)) {
    for (const one of event.sent) {
      assert.ok(one.end > by.start, `${payment.transaction}: statement ${one.id} came before ${by.id}`);
    }
  }
}

/** Everything that was refused could be: there was a moment at which it had to. */
function checkRefusals(world: World, replay: Replay): void {
  for (const { sent, pending } of world.cancels) {
    const { closed } = replay.progress.get(pending)!;
    if (refused(sent)) {
      assert.ok(closed && closed.start < sent.end && closed !== sent, `${sent.text} was refused`);
    }
  }
  for (const sent of world.sent.values()) {
    if (sent.answer !== "KP400") continue;
    const [, person] = /open_pending\((\d+)/.exec(sent.text)!;
    const open = [...replay.progress.values()].filter(({ pending, closed }) =>
      pending.person === Number(person) && pending.opened.start < sent.end &&
      !(closed && closed.end < sent.start)
    );
    assert.ok(open.length >= PENDING_LIMIT, `${sent.text} was refused at ${open.length}`);
  }
  for (const decided of world.decided) {
    const { answer, text, start, end } = decided.sent;
    const { states, event } = replay.payments.get(decided.payment)!;
    if (typeof answer !== "string") {
      assert.ok(states.some(({ by }) => by === decided.sent), `${text} was accepted and did nothing`);
      continue;
    }
    const seen = states.filter(({ by }, i) =>
      by.start < end && !(states[i + 1] && states[i + 1]!.by.end < start)
    );
    const may = seen.flatMap((state) => refusalsOf(world, decided, state, event!));
    assert.ok(
      may.includes(answer),
      `${text} was refused with ${answer}, not ${may.join(" or ") || "accepted"}`,
    );
  }
}

function refusalsOf(
  world: World,
  { how, parts, currency, sent }: Decided,
  state: State,
  event: Event,
): string[] {
  const { status, reason, minor, refunded } = state;
  if (status !== "queued") return ["KP407"];
  if (how === "amount") {
    if (!/^(bad_amount|currency)$/.test(reason!) || refunded > 0n) return ["KP412"];
    return currency === "CHF" ? ["KP404"] : [];
  }
  if (how === "ignore") return [];
  const sum = parts.reduce((total, part) => total + (part.minor ?? 0n), 0n);
  if (
    how === "split" && (minor === null || sum !== minor - refunded || parts.some((part) => part.minor! < 1n))
  ) {
    return ["KP410"];
  }
  if (minor === null || pointsFor(minor, state.currency, event.paidAt) === undefined) return ["KP408"];
  const gone = parts.some(({ person }) => (world.forgotten.get(person)?.start ?? Infinity) < sent.end);
  const others = parts.some(({ person, pending }) =>
    pending !== null && world.pendings.get(pending)!.person !== person
  );
  return [...gone ? ["KP405"] : [], ...others ? ["KP409"] : []];
}

async function checkPendings(world: World, replay: Replay): Promise<void> {
  const rows = await world.sql`
    select p.id::int, p.status, p.paid_minor, p.refunded_minor, p.paid_late from payments.pending_payments p`;
  assert.equal(rows.length, world.pendings.size, "pending payments");
  for (const row of rows) {
    const progress = replay.progress.get(row.id) as Progress;
    replay.compare(progress, row, `pending payment ${progress.pending.code} in the end`);
    assert.ok(
      row.status !== "pending" || progress.pending.expiresAt > world.now,
      `${progress.pending.code} did not expire`,
    );
  }
}

/** Credits are what was paid without what went back, for each payment and person; wallets and accounts are the credits. */
async function checkPoints(world: World, { payments }: Replay): Promise<void> {
  const points = new Map(world.people.map(({ id }) => [id, 0n]));
  for (const { id, event, credits, states, refundsSum } of payments.values()) {
    const { status, minor, refunded } = states.at(-1)!;
    assert.equal(refundsSum, refunded, `refunds of payment ${id}`);
    const paid = credits.reduce((sum, one) => sum + one.minor - one.refunded, 0n);
    const kept = minor === null ? 0n : minor - refunded;
    assert.equal(paid, status === "matched" ? kept : 0n, `credits of payment ${id}, ${status}`);
    if (event && credits.length === 0 && minor === null) assert.equal(amountOf(event), undefined);
    for (const one of credits) {
      points.set(one.person, points.get(one.person)! + one.points - one.refundedPoints);
    }
  }
  for (const { id } of world.people) {
    const [row] = await world.sql`select ledger.balance(${id})::text as points`;
    assert.equal(row!.points, String(points.get(id)), `wallet of person ${id}`);
  }
  const total = [...points.values()].reduce((sum, one) => sum + one, 0n);
  const [books] = await world.sql`
    select (select balance::text from ledger.account_balance where name = 'programme:payments') as payments,
      (select balance::text from ledger.trial_balance_total) as trial,
      (select sum(s.balance)::text from loyalty.settlement s where s.line <> 'total') as settlement`;
  assert.deepEqual({ ...books }, { payments: String(-total), trial: "0", settlement: "0" });
  const problems = await world.sql`
    select problem, id, expected, actual from payments.verify()
    union all select problem, account_id, expected, found from ledger.verify()`;
  assert.deepEqual([...problems], []);
}
