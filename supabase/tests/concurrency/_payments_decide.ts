/** What admins do in the payments' model. */
import { AMOUNTS, type Decision, type Operation, PEOPLE } from "./_payments_operations.ts";
import { minorOf } from "./_payments_rules.ts";
import { amountOf } from "./_payments_state.ts";
import { type Decided, type Event, picked, recent, refused, send, type World } from "./_payments_world.ts";

/** A payment that waited for an admin when it was told of. */
export interface Waiting {
  readonly payment: number;
  readonly event: Event;
  readonly reason: string;
}

/** The payments that waited, as far as their events' answers say. */
export function waiting(world: World): Waiting[] {
  return world.events.flatMap((event) =>
    event.sent.flatMap(({ answer }) => {
      if (typeof answer === "string") return [];
      const { payment, outcome, reason } = answer.said ??
        { payment: answer.id, outcome: answer.status, reason: answer.reason };
      return outcome === "queued" ? [{ payment: Number(payment), event, reason }] : [];
    })
  );
}

/** Lets an admin decide a payment. */
export async function decide(
  world: World,
  n: number,
  { payment, event }: Waiting,
  how: Decision,
  { person, share, pick }: Extract<Operation, { type: "decide" }>,
): Promise<void> {
  const actor = `person:${world.people[0]!.id}`;
  const someone = world.people[person]!.id;
  const known = world.decided.find((one) =>
    one.payment === payment && one.how === "amount" && !refused(one.sent)
  );
  const minor = known?.parts[0]?.minor ?? amountOf(event) ?? 1000n;
  const note = async (
    kind: Decided["how"],
    parts: Decided["parts"],
    text: string,
    may: string[],
    currency: string | null = null,
  ) => {
    const sent = await send(world, n, text, ["KP406", "KP407", ...may]);
    world.decided.push({ payment, how: kind, parts, currency, sent });
  };
  switch (how) {
    case "credit":
    case "creditCode":
    case "creditAnother": {
      const pending = how === "credit" ? undefined : recent([...world.pendings.values()], pick);
      const to = how === "creditCode" ? pending?.person ?? someone : someone;
      return await note(
        "credit",
        [{ person: to, pending: pending?.id ?? null, minor: null }],
        `select p.* from payments.decide_credit(${payment}, ${to}, ${pending?.id ?? "null"}, '${actor}') p`,
        ["KP405", "KP408", "KP409"],
      );
    }
    case "split":
    case "splitWrong": {
      const first = minor * BigInt(share) / 100n || 1n;
      const people = [
        someone,
        world.people[(person + 1) % PEOPLE]!.id,
        world.people[(person + 2) % PEOPLE]!.id,
      ];
      const second = (minor - first) / 2n;
      const third = minor - first - second + (how === "splitWrong" ? 1n : 0n);
      const amounts = [first, second, third];
      return await note(
        "split",
        people.map((one, i) => ({ person: one, pending: null, minor: amounts[i]! })),
        `select p.* from payments.decide_split(${payment}, '{${people}}', '{${amounts}}', '${actor}') p`,
        ["KP405", "KP408", "KP410"],
      );
    }
    case "ignore":
      return await note(
        "ignore",
        [],
        `select p.* from payments.decide_ignore(${payment}, '${actor}', 'model') p`,
        [],
      );
    case "amount": {
      const currency = share % 10 === 0 ? "CHF" : "USD";
      const worth = minorOf(picked(AMOUNTS, share)!, currency);
      return await note(
        "amount",
        [{ person: 0, pending: null, minor: worth }],
        `select p.* from payments.decide_amount(${payment}, ${worth}, '${currency}', '${actor}') p`,
        ["KP404", "KP412"],
        currency,
      );
    }
  }
}
