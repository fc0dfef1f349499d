import type { TranscriptMessage } from "../local/telegram/sim/transcript.ts";
import type { SimUser } from "../local/telegram/types.ts";

const WIDTH = 10;

/** How a message is printed. */
export interface PrintOptions {
  /** What changed since it was printed before; undefined for a new one. */
  edited?: "text" | "buttons";
  /** Keys that show under the text field, row by row. */
  keyboard: string[][] | null;
}

/** A heading before a part of the demo. */
export function printPart(title: string): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}`);
}

/** A line about what the demo does. */
export function printStep(text: string): void {
  console.log(`${" ".repeat(WIDTH)}· ${text}`);
}

/** One message of the transcript: who, text, buttons. */
export function printMessage(
  user: SimUser,
  message: TranscriptMessage,
  { edited, keyboard }: PrintOptions,
): void {
  const who = message.from === "bot" ? "Kopilka" : user.first_name;
  const what = message.contact
    ? `(contact ${message.contact.phone_number})`
    : message.text ?? message.caption ?? "";
  const marks = `${message.photo ? "[picture] " : ""}${
    edited ? `[${edited === "text" ? "edited" : "buttons changed"}] ` : ""
  }`;
  const [first = "", ...rest] = `${marks}${edited === "buttons" ? "" : what}`.split("\n");
  console.log(`${who.padEnd(WIDTH)}${first}`.trimEnd());
  for (const line of rest) console.log(`${" ".repeat(WIDTH)}${line}`.trimEnd());
  for (const row of [...message.buttons, ...(keyboard ?? [])]) {
    console.log(`${" ".repeat(WIDTH)}${row.map((button) => `[ ${button} ]`).join(" ")}`);
  }
}

/** A button that a person pressed. */
export function printPress(user: SimUser, button: string): void {
  console.log(`${user.first_name.padEnd(WIDTH)}➤ ${button}`);
}

/** Prints a table, numbers to the right. */
export function printTable(head: string[], rows: (string | number)[][]): void {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  all.forEach((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
    );
    console.log(`  ${cells.join("  ")}`);
    if (index === 0) console.log(`  ${widths.map((width) => "─".repeat(width)).join("  ")}`);
  });
}
