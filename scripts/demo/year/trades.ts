/** How people buy in a line of business. */
export interface Trade {
  category: string;
  /** Names of its shops. */
  names: readonly string[];
  /** A usual bill, in minor units. */
  bill: number;
  /** How likely each hour is; the first is 7:00. */
  hours: readonly number[];
  /** How likely each day is, Monday first. */
  weekdays: readonly number[];
  /** Categories of the lines that its tills tell, if they tell any. */
  lines?: readonly [string, string];
  /** What its clients can have for points. */
  reward: readonly [name: string, points: number];
}

//                       7  8  9 10 11 12 13 14 15 16 17 18 19 20 21
const MORNING = [/*   */ 6, 9, 8, 5, 3, 3, 3, 2, 3, 4, 3, 2, 1, 0, 0] as const;
const EVENING = [/*   */ 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 7, 9, 8, 5, 2] as const;
const MEALS = [/*     */ 0, 0, 1, 1, 2, 7, 8, 4, 1, 1, 2, 6, 9, 8, 4] as const;
const WORKDAYS = [10, 10, 10, 10, 11, 5, 4] as const;
const EVENLY = [8, 8, 8, 8, 10, 13, 10] as const;
const WEEKENDS = [5, 5, 5, 6, 11, 16, 12] as const;

function trade(
  category: string,
  names: readonly string[],
  bill: number,
  hours: readonly number[],
  weekdays: readonly number[],
  reward: Trade["reward"],
  lines?: Trade["lines"],
): Trade {
  return { category, names, bill, hours, weekdays, reward, ...lines && { lines } };
}

/** The trades, in the order in which partners are made. */
export const TRADES: readonly Trade[] = [
  trade("coffee", ["Zerno", "Third Wave", "Barvy Coffee", "Slow Morning"], 11_500, MORNING, WORKDAYS, [
    "Cappuccino",
    90,
  ], ["drinks", "food"]),
  trade("bakery", ["Palianytsia", "Three Ears", "Crust & Crumb"], 9_500, MORNING, EVENLY, [
    "A loaf of bread",
    70,
  ], ["bread", "pastry"]),
  trade("grocery", ["Corner Store", "Green Basket", "Harvest"], 43_000, EVENING, EVENLY, [
    "Basket of fruit",
    150,
  ], ["food", "household"]),
  trade("restaurant", ["Varenyk & Co", "Podil Kitchen", "Smoke"], 72_000, MEALS, WEEKENDS, [
    "Dessert of the day",
    120,
  ]),
  trade("pharmacy", ["Linden", "Good Day"], 29_000, EVENING, WORKDAYS, ["Vitamins", 100]),
  trade("books", ["Slovo", "The Reading Room"], 38_000, EVENING, WEEKENDS, ["A notebook", 110]),
  trade("flowers", ["Pivonia", "Stem"], 56_000, EVENING, WEEKENDS, ["A bunch of tulips", 200]),
  trade("cinema", ["Zhovten", "Moonlight"], 34_000, EVENING, WEEKENDS, ["A ticket", 180]),
];
