import assert from "node:assert/strict";
import fc from "fast-check";
import { characters } from "../../../scripts/local/telegram/format.ts";
import { parseHtml } from "../../../scripts/local/telegram/html.ts";
import { withTestDatabase } from "../_harness/db.ts";

/** What makes up a text, good and bad. */
const PIECES = [
  "a",
  "я",
  "😀",
  " ",
  "\n",
  "<",
  ">",
  "&",
  "&lt;",
  "&amp;",
  "&#65;",
  "&nbsp;",
  '"',
  "'",
  "/",
  "=",
];
for (const tag of ["b", "i", "code", "pre", "blockquote", "tg-spoiler", "span", "h1", "B"]) {
  PIECES.push(`<${tag}>`, `</${tag}>`);
}
PIECES.push(
  '<a href="https://x.example/?a=1">',
  "<a>",
  '<a href="x">',
  "</a>",
  '<span class="tg-spoiler">',
  "<br/>",
  "<b >",
  "</b >",
);

Deno.test("whatever passes outreach.check_html, Telegram's rules take, and its length is theirs", async () => {
  await withTestDatabase(async ({ sql }) => {
    const texts = fc.sample(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
      { numRuns: 20_000, seed: 1 },
    );
    const rows = await sql<{ html: string; passes: boolean; at_most: number }[]>`
      select t.html, outreach.check_html(t.html) is null as passes,
        (outreach.check_html(t.html, 0) ->> 'length')::int as at_most
      from jsonb_array_elements_text(${sql.json(texts)}) t (html)`;
    const wrong: string[] = [];
    let passed = 0;
    for (const { html, passes, at_most } of rows) {
      if (!passes) continue;
      passed++;
      try {
        if (characters(parseHtml(html).text.trim()) > at_most) wrong.push(`counted ${at_most}: ${html}`);
      } catch (error) {
        wrong.push(`${(error as Error).message}: ${html}`);
      }
    }
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(passed > 1_000, `${passed} passed`);
  });
});
