import type { JSX } from "preact";
import { initials } from "./format.ts";

const COLOURS = 6;

/** A round picture with a person's letters, in a colour of their own. */
export function Avatar({ id, name }: { id: number; name: string }): JSX.Element {
  return <span class={`avatar colour-${id % COLOURS}`} aria-hidden="true">{initials(name)}</span>;
}
