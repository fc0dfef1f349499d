import type { Random } from "./random.ts";
import { type Trade, TRADES } from "./trades.ts";

/** How big a year to play, and by which seed. */
export interface YearOptions {
  people: number;
  partners: number;
  seed: number;
}

/** The year that is played, and its days. */
export const YEAR = 2025;
export const DAYS = 365;

/** A partner of the demo. */
export interface Partner {
  n: number;
  name: string;
  trade: Trade;
  /** Day of the year on which it joins. */
  joins: number;
  cashiers: number;
  earn: number;
  payable: number;
  fee: number;
}

/** A client of the demo. */
export interface Client {
  n: number;
  name: string;
  locale: "uk" | "ru" | "en";
  /** Day of the year on which they join, and on which they lose interest. */
  joins: number;
  leaves: number;
  /** Who invited them. */
  inviter: number | null;
  birthday: string | null;
  /** Purchases on a usual day. */
  rate: number;
  /** How likely a purchase is paid with points. */
  spends: number;
  /** Where they buy, the dearest first. */
  favourites: number[];
}

/** Everybody and everything of the demo's year. */
export interface World {
  partners: Partner[];
  clients: Client[];
}

const NAMES = [
  "Olena",
  "Andrii",
  "Iryna",
  "Maksym",
  "Sofiia",
  "Dmytro",
  "Kateryna",
  "Oleh",
  "Natalia",
  "Taras",
];
const HABITS = [
  { share: 50, perMonth: 0.6, spends: 0.12 },
  { share: 36, perMonth: 1.7, spends: 0.2 },
  { share: 14, perMonth: 5.5, spends: 0.3 },
] as const;

/** Makes up partners and clients. */
export function makeWorld({ people, partners: wanted }: YearOptions, random: Random): World {
  const partners = Array.from({ length: wanted }, (_, n) => makePartner(n, wanted, random));
  const clients: Client[] = [];
  for (let n = 0; n < people; n++) clients.push(makeClient(n, partners, clients, random));
  return { partners, clients };
}

function makePartner(n: number, of: number, random: Random): Partner {
  const trade = TRADES[n % TRADES.length]!;
  const round = Math.floor(n / TRADES.length);
  const again = Math.floor(round / trade.names.length);
  return {
    n,
    name: `${trade.names[round % trade.names.length]!}${again > 0 ? ` ${again + 1}` : ""}`,
    trade,
    // Most are there from the beginning, the others join one after another.
    joins: n < Math.max(1, Math.ceil(of * 0.6)) ? 0 : Math.round(25 + (n / of) * 240),
    cashiers: random.whole(2, 3),
    earn: random.pick([300, 400, 500, 500, 700]),
    payable: random.pick([3000, 5000, 5000, 10_000]),
    fee: random.pick([500, 800, 800, 1000]),
  };
}

function makeClient(n: number, partners: Partner[], before: Client[], random: Random): Client {
  const joins = random.chance(0.3) ? random.whole(0, 20) : random.whole(10, 320);
  const habit = HABITS[random.weighted(HABITS.map(({ share }) => share))]!;
  const open = partners.filter((partner) => partner.joins <= joins);
  const favourites = Array.from({ length: random.whole(1, 4) }, () => random.pick(open).n);
  const inviters = before.filter((client) => client.joins < joins && client.leaves > joins);
  return {
    n,
    name: NAMES[n % NAMES.length]!,
    locale: random.pick(["uk", "uk", "ru", "en"] as const),
    joins,
    leaves: random.chance(0.22) ? joins + random.whole(20, 120) : DAYS + 1,
    inviter: inviters.length > 0 && random.chance(0.2) ? random.pick(inviters).n : null,
    birthday: random.chance(0.7)
      ? `${random.whole(1960, 2004)}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`
      : null,
    rate: habit.perMonth * random.spread(0.4) / 30,
    spends: habit.spends,
    favourites: [...new Set(favourites)],
  };
}

/** A number of two digits. */
export function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The date of a day of the year, the first being 0. */
export function dateOf(day: number): string {
  return new Date(Date.UTC(YEAR, 0, 1 + day)).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (new Date(Date.UTC(YEAR, 0, 1 + day)).getUTCDay() + 6) % 7;
}
