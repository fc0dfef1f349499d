/** What the whole page shares: people, bots, the two panes, and how the page looks. */
import { computed, effect, signal } from "@preact/signals";
import { api } from "./api.ts";
import type { Bot, Person } from "./types.ts";

const KEY = "kopilka-chats";

/** One side of the page: who talks to which bot. */
export interface Seat {
  user: number;
  bot: string;
}

/** auto follows the system. */
export type Theme = "auto" | "light" | "dark";

interface Kept {
  people: Person[];
  seats: Seat[];
  second: boolean;
  theme: Theme;
}

const FIRST_PEOPLE: Person[] = [
  { id: 700001, first_name: "Anna", last_name: "Koval", language_code: "en", phone: "+380671112233" },
  { id: 700002, first_name: "Богдан", language_code: "uk", phone: "+380931234567" },
];

function load(): Kept {
  const fresh: Kept = {
    people: FIRST_PEOPLE,
    seats: [{ user: 700001, bot: "client" }, { user: 700002, bot: "partner" }],
    second: true,
    theme: "auto",
  };
  try {
    return { ...fresh, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept> };
  } catch {
    return fresh;
  }
}

const kept = load();

/** Everybody who can be played. */
export const people = signal<Person[]>(kept.people);
/** The emulator's bots. */
export const bots = signal<Bot[]>([]);
/** The two sides. */
export const seats = signal<Seat[]>(kept.seats);
/** Does the second side show? */
export const second = signal(kept.second);
/** Which side shows where there is room for one only. */
export const front = signal(0);
/** The look that was chosen. */
export const theme = signal<Theme>(kept.theme);
/** Which drawer is open. */
export const drawer = signal<"log" | "faults" | null>(null);
/** Is the line to the emulator up? */
export const online = signal(true);

const systemDark = signal(matchMedia("(prefers-color-scheme: dark)").matches);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
  systemDark.value = event.matches;
});
/** Is the page dark now? */
export const isDark = computed(() => theme.value === "auto" ? systemDark.value : theme.value === "dark");

effect(() => {
  document.documentElement.dataset.theme = isDark.value ? "dark" : "light";
});
effect(() => {
  const state: Kept = {
    people: people.value,
    seats: seats.value,
    second: second.value,
    theme: theme.value,
  };
  localStorage.setItem(KEY, JSON.stringify(state));
});

/** The person of this id; someone nameless when there is none. */
export function personOf(id: number): Person {
  return people.value.find((person) => person.id === id) ?? { id, first_name: `Person ${id}` };
}

/** First and last name. */
export const fullName = (person: Person): string =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");

/** Adds a person or changes one, here and in the emulator. */
export async function savePerson(person: Person): Promise<void> {
  await api.addPerson(person);
  meet(person);
}

/** Takes a person over as the emulator knows them. */
export function meet(person: Person): void {
  const known = people.value.some(({ id }) => id === person.id);
  people.value = known
    ? people.value.map((old) => old.id === person.id ? { ...old, ...person } : old)
    : [...people.value, person];
}

/** Changes one side. */
export function sit(index: number, seat: Partial<Seat>): void {
  seats.value = seats.value.map((old, at) => at === index ? { ...old, ...seat } : old);
}

/** Asks the emulator for its bots and whom it has met, and tells it whom we know. */
export async function loadWorld(): Promise<void> {
  const world = await api.people();
  bots.value = world.bots;
  for (const person of world.people) meet(person);
  for (const seat of seats.value) {
    if (!world.bots.some(({ name }) => name === seat.bot)) sit(seats.value.indexOf(seat), { bot: "client" });
  }
}
