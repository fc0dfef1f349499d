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

/** The trades, in the order in which partners are made. */
export const TRADES: readonly Trade[] = [
  {
    category: "coffee",
    names: ["Zerno", "Third Wave", "Barvy Coffee", "Slow Morning"],
    bill: 11_500,
    hours: MORNING,
    weekdays: WORKDAYS,
    lines: ["drinks", "food"],
    reward: ["Cappuccino", 90],
  },
  {
    category: "bakery",
    names: ["Palianytsia", "Three Ears", "Crust & Crumb"],
    bill: 9_500,
    hours: MORNING,
    weekdays: EVENLY,
    lines: ["bread", "pastry"],
    reward: ["A loaf of bread", 70],
  },
  {
    category: "grocery",
    names: ["Corner Store", "Green Basket", "Harvest"],
    bill: 43_000,
    hours: EVENING,
    weekdays: EVENLY,
    lines: ["food", "household"],
    reward: ["Basket of fruit", 150],
  },
  {
    category: "restaurant",
    names: ["Varenyk & Co", "Podil Kitchen", "Smoke"],
    bill: 72_000,
    hours: MEALS,
    weekdays: WEEKENDS,
    reward: ["Dessert of the day", 120],
  },
  {
    category: "pharmacy",
    names: ["Linden", "Good Day"],
    bill: 29_000,
    hours: EVENING,
    weekdays: WORKDAYS,
    reward: ["Vitamins", 100],
  },
  {
    category: "books",
    names: ["Slovo", "The Reading Room"],
    bill: 38_000,
    hours: EVENING,
    weekdays: WEEKENDS,
    reward: ["A notebook", 110],
  },
  {
    category: "flowers",
    names: ["Pivonia", "Stem"],
    bill: 56_000,
    hours: EVENING,
    weekdays: WEEKENDS,
    reward: ["A bunch of tulips", 200],
  },
  {
    category: "cinema",
    names: ["Zhovten", "Moonlight"],
    bill: 34_000,
    hours: EVENING,
    weekdays: WEEKENDS,
    reward: ["A ticket", 180],
  },
];
