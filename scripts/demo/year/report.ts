import { bar, grouped, heading, sparkline, table } from "./draw.ts";
import { FIGURES, type MonthFigures, type SettlementLine, totalOf, type YearFigures } from "./figures.ts";
import type { Proof } from "./proofs.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const BAR_WIDTH = 56;

/** The year as a table by month. Bills are whole hryvnias. */
export function yearTable({ months }: YearFigures): string[] {
  const cells = (name: string, month: MonthFigures): string[] => [
    name,
    ...FIGURES.map((figure) => grouped(figure === "bills" ? month.bills / 100 : month[figure])),
  ];
  return [
    heading("The year by month"),
    ...table(
      ["month", ...FIGURES.map((figure) => figure === "bills" ? "bills, ₴" : figure)],
      months.map((month, index) => cells(MONTHS[index]!, month)),
      cells("year", totalOf(months)),
    ),
    "",
    "  earned: points of purchases · spent: paid with points and exchanged for rewards · bonuses: welcome, referral,",
    "  birthday, monthly, coupons · the rest in points and counts; before refunds",
  ];
}

/** Points issued and redeemed as bars, points outstanding as a line. */
export function yearChart({ months, outstanding }: YearFigures): string[] {
  const full = Math.max(...months.map((month) => month.earned + month.bonuses));
  const peak = Math.max(...outstanding, 0);
  const axis = MONTHS.map((name) => name.padEnd(Math.round(outstanding.length / 12))).join("").slice(
    0,
    outstanding.length,
  );
  return [
    heading("Points issued and redeemed"),
    ...months.flatMap((month, index) => [
      `  ${MONTHS[index]}  issued    ${bar(month.earned + month.bonuses, full, BAR_WIDTH)} ${
        grouped(month.earned + month.bonuses)
      }`,
      `       redeemed  ${bar(month.spent, full, BAR_WIDTH)} ${grouped(month.spent)}`,
    ]),
    heading("Points outstanding in wallets, every fifth day"),
    `  ${sparkline(outstanding)}  ${grouped(outstanding.at(-1) ?? 0)} at the end, ${grouped(peak)} at most`,
    `  ${axis.trimEnd()}`,
  ];
}

/** Who owes whom: a line for each partner, then what faces them. */
export function settlementTable(lines: SettlementLine[]): string[] {
  const number = (value: number | null): string => value === null ? "" : grouped(value);
  const cells = (line: SettlementLine, name: string): string[] => [
    name,
    ...[line.issued, line.redeemed, line.reversed, line.expired, line.fee, line.balance].map(number),
    number(line.balance_minor / 100),
  ];
  const others = lines.filter((line) => line.line !== "partner" && line.line !== "total");
  const words: Record<string, string> = {
    outstanding: "clients' wallets",
    bonuses: "operator: bonuses paid for",
    fees: "operator: fees",
    held: "put aside",
    breakage: "expired, not returned",
  };
  const total = lines.find((line) => line.line === "total");
  return [
    heading("Settlement after the statements of December: above zero is owed to them"),
    ...table(
      ["points", "issued", "redeemed", "reversed", "expired", "fee", "balance", "balance, ₴"],
      [
        ...lines.filter((line) => line.line === "partner").map((line) => cells(line, line.name)),
        ...others.map((line) => cells(line, words[line.line] ?? line.name)),
      ],
      total && cells(total, "total"),
    ),
  ];
}

/** What was proved. */
export function proofLines(proofs: Proof[]): string[] {
  const width = Math.max(...proofs.map(({ name }) => name.length));
  return [heading("Proofs"), ...proofs.map(({ name, found }) => `  ✓ ${name.padEnd(width)}  ${found}`)];
}

/** How often a rule said no, the most frequent first. */
export function refusalLine(refused: Map<string, number>): string[] {
  if (refused.size === 0) return [];
  const said = [...refused].sort((a, b) => b[1] - a[1]).map(([name, times]) =>
    `${name.replaceAll("_", " ")} ${grouped(times)}`
  );
  return ["", `  Rules said no: ${said.join(", ")}.`];
}
