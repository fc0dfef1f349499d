import type { Random } from "./random.ts";
import { type Client, dateOf, DAYS, pad, type Partner, weekdayOf, type World } from "./world.ts";

/** Something that happens at a local moment; the driver (driver.sql) reads it. */
export type Event = { at: string; do: string } & Record<string, unknown>;

interface Sold {
  key: number;
  partner: Partner;
  cashier: number;
}

/** Tells the events of one day after another, in the order of their times. */
export interface Days {
  next(day: number): Event[];
}

/** Share of purchases that are refunded whole, in part, or undone at once. */
const REFUNDED = 0.014;
const REFUNDED_IN_PART = 0.012;
const UNDONE = 0.005;
/** More is bought before Christmas, less in August. */
const SEASON = [0.9, 0.95, 1, 1, 1.05, 1, 0.9, 0.85, 1, 1.05, 1.1, 1.35];

/** Makes up what happens, day by day. */
export function playDays(world: World, random: Random): Days {
  let key = 0;
  const due = new Map<number, Event[]>();

  const buy = (client: Client, partner: Partner, at: string, more: Record<string, unknown> = {}): Sold => {
    const bill = Math.max(2_000, Math.round(partner.trade.bill * random.spread(0.45) / 500) * 500);
    const share = partner.trade.lines ? Math.round(bill * random.next() * 0.8) : 0;
    today.push({
      at,
      do: "buy",
      key: ++key,
      client: client.n,
      partner: partner.n,
      cashier: random.whole(1, partner.cashiers),
      bill,
      lines: partner.trade.lines && [
        { category: partner.trade.lines[0], minor: share },
        { category: partner.trade.lines[1], minor: bill - share },
      ].filter(({ minor }) => minor > 0),
      receipt: random.chance(0.9) ? `${dateOf(0).slice(0, 4)}-${key}` : null,
      spend: random.chance(client.spends) ? random.pick(["code", "code", "ask"]) : null,
      ...more,
    });
    return { key, partner, cashier: today.at(-1)!.cashier as number };
  };

  const mayComeBack = ({ key, partner, cashier }: Sold, at: string, day: number): void => {
    const draw = random.next();
    if (draw < UNDONE) {
      today.push({ at: at.slice(0, 17) + "40", do: "undo", key, partner: partner.n, cashier });
    } else if (draw < UNDONE + REFUNDED + REFUNDED_IN_PART) {
      const back = day + random.whole(1, 20);
      const part = draw < UNDONE + REFUNDED ? null : random.whole(20, 70);
      const event = {
        at: clock(back, random.whole(10, 19), random),
        do: "refund",
        key,
        partner: partner.n,
        cashier,
        part,
      };
      due.set(back, [...due.get(back) ?? [], event]);
    }
  };

  const visit = (client: Client, day: number, open: Partner[]): void => {
    const n = random.chance(0.85) ? random.pick(client.favourites) : random.pick(open).n;
    const partner = world.partners[n]!;
    const likely = partner.trade.weekdays[weekdayOf(day)]! / 9;
    if (partner.joins > day || !random.chance(Math.min(1, likely))) return;
    const at = clock(day, 7 + random.weighted(partner.trade.hours), random);
    const back = random.chance(0.005) ? 1 : 0;
    mayComeBack(buy(client, partner, at, { back }), at, day);
  };

  let today: Event[] = [];
  return {
    next(day) {
      today = due.get(day) ?? [];
      due.delete(day);
      const open = world.partners.filter((partner) => partner.joins <= day);
      for (const partner of world.partners.filter((partner) => partner.joins === day)) {
        today.push(opening(partner, day));
      }
      for (const client of world.clients.filter((client) => client.joins === day)) {
        today.push(joining(client, day, random));
        // The first purchase is what most people join for.
        if (random.chance(0.7)) {
          buy(client, world.partners[client.favourites[0]!]!, clock(day, random.whole(13, 20), random));
        }
      }
      const season = SEASON[Number(dateOf(day).slice(5, 7)) - 1]!;
      const active = world.clients.filter((client) => client.joins < day && client.leaves > day);
      for (const client of active) if (random.chance(client.rate * season * 1.12)) visit(client, day, open);
      if (active.length > 0) {
        for (let n = active.length / 400; random.chance(Math.min(1, n)); n--) {
          today.push(rewarding(random.pick(active), open, day, random));
        }
        if (day % 9 === 5) burst(random.pick(active), day);
        if (day >= 90 && day < 120 && random.chance(0.9)) today.push(coupon(active, day, random));
      }
      today.push({ at: clock(day, 21, random), do: "decide" });
      return today.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
    },
  };

  /** Seven purchases in half an hour: somebody ought to look at that. */
  function burst(client: Client, day: number): void {
    const partner = world.partners[client.favourites[0]!]!;
    if (partner.joins > day) return;
    for (let n = 0; n < 7; n++) {
      buy(client, partner, `${dateOf(day)} 12:${pad(n * 4)}:30`, { cashier: 1, spend: null });
    }
  }
}

function clock(day: number, hour: number, random: Random): string {
  return `${dateOf(Math.min(day, DAYS - 1))} ${pad(hour)}:${pad(random.whole(0, 59))}:${
    pad(random.whole(0, 19))
  }`;
}

function opening(partner: Partner, day: number): Event {
  const { n, name, cashiers, earn, payable, fee, trade } = partner;
  return {
    at: `${dateOf(day)} 06:00:00`,
    do: "open",
    partner: n,
    name,
    cashiers,
    earn,
    payable,
    fee,
    category: trade.category,
    special: trade.lines?.[n % 2] ?? null,
    reward: trade.reward[0],
    price: trade.reward[1],
  };
}

function joining(client: Client, day: number, random: Random): Event {
  const { n, name, locale, inviter, birthday, favourites } = client;
  return {
    at: clock(day, random.whole(8, 12), random),
    do: "join",
    client: n,
    name,
    locale,
    inviter,
    birthday,
    partner: favourites[0],
  };
}

function rewarding(client: Client, open: Partner[], day: number, random: Random): Event {
  const then = random.pick(["given", "given", "given", "given", "cancelled", "left"]);
  const partner = random.chance(0.8) ? client.favourites[0] : random.pick(open).n;
  return { at: clock(day, random.whole(10, 20), random), do: "reward", client: client.n, partner, then };
}

function coupon(active: Client[], day: number, random: Random): Event {
  return { at: clock(day, random.whole(9, 21), random), do: "coupon", client: random.pick(active).n };
}
