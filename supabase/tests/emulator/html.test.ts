import assert from "node:assert/strict";
import { parseHtml } from "../../../scripts/local/telegram/html.ts";
import { anna, type Answer, withEmulator } from "./_kit.ts";

const refusal = (html: string): string => {
  try {
    parseHtml(html);
    return "ok";
  } catch (error) {
    return (error as Error).message;
  }
};
const kinds = (html: string) =>
  parseHtml(html).entities.map(({ type, offset, length }) => [type, offset, length]);

Deno.test("tags become entities with UTF-16 offsets", () => {
  assert.equal(parseHtml("😀<b>жи<i>р</i></b>").text, "😀жир");
  assert.deepEqual(kinds("😀<b>жи<i>р</i></b>"), [["bold", 2, 3], ["italic", 4, 1]]);
  assert.deepEqual(
    kinds("<u>a</u><ins>b</ins><s>c</s><del>d</del><strike>e</strike><em>f</em><strong>g</strong>").map((
      [type],
    ) => type),
    ["underline", "underline", "strikethrough", "strikethrough", "strikethrough", "italic", "bold"],
  );
  assert.deepEqual(
    kinds('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>').map(([type]) => type),
    [
      "spoiler",
      "spoiler",
    ],
  );
  assert.deepEqual(kinds("<blockquote expandable>q</blockquote>"), [["expandable_blockquote", 0, 1]]);
});

Deno.test("links carry their address, code its language, mentions their person", () => {
  assert.deepEqual(parseHtml('<a href="https://x.org/?a=1&amp;b=2">x</a>').entities, [
    { type: "text_link", offset: 0, length: 1, url: "https://x.org/?a=1&b=2" },
  ]);
  assert.deepEqual(parseHtml('<pre><code class="language-sql">select</code></pre>').entities, [
    { type: "pre", offset: 0, length: 6, language: "sql" },
  ]);
  const [mention] = parseHtml('<a href="tg://user?id=42">A</a>').entities;
  assert.equal(mention?.type === "text_mention" && mention.user.id, 42);
  assert.deepEqual(parseHtml('<a href="nonsense">x</a>').entities, []);
});

Deno.test("only four named character references are known, numeric ones all", () => {
  assert.equal(
    parseHtml("&lt;b&gt; &amp; &quot;x&quot; &#1078;&#x436; &nbsp; & &copy;").text,
    '<b> & "x" жж &nbsp; & &copy;',
  );
});

Deno.test("wrong HTML is refused in Telegram's words with byte offsets", () => {
  const prefix = "Bad Request: can't parse entities: ";
  assert.equal(refusal("ж<p>x</p>"), `${prefix}Unsupported start tag "p" at byte offset 2`);
  assert.equal(
    refusal("a < b"),
    `${prefix}Unclosed start tag at byte offset 2`.replace("Unclosed start tag", 'Unsupported start tag ""'),
  );
  assert.equal(refusal("<b>x"), `${prefix}Can't find end tag corresponding to start tag "b"`);
  assert.equal(refusal("x</b>"), `${prefix}Unexpected end tag at byte offset 1`);
  assert.equal(
    refusal("<b><i>x</b></i>"),
    `${prefix}Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
  );
  assert.equal(refusal("<b"), `${prefix}Unclosed start tag at byte offset 0`);
  assert.equal(refusal("<b>x</b"), `${prefix}Unclosed end tag at byte offset 4`);
  assert.equal(
    refusal("<span>x</span>"),
    `${prefix}Tag "span" must have class "tg-spoiler" at byte offset 0`,
  );
  assert.equal(
    refusal("<a href>x</a>"),
    `${prefix}Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0`,
  );
});

Deno.test("a name that holds HTML does harm only when it is not escaped", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    const send = async (text: string) =>
      await emulator.call("client", "sendMessage", { chat_id: anna.id, text, parse_mode: "HTML" }) as Answer;
    assert.equal((await send("Hello <script>")).error_code, 400);
    assert.equal((await send("Hello &lt;script&gt;")).result.text, "Hello <script>");
  }));

Deno.test("white space around a text goes and its entities move along", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    const { result }: Answer = await emulator.call("client", "sendMessage", {
      chat_id: anna.id,
      text: "\n <b>x</b> /help \n",
      parse_mode: "HTML",
    });
    assert.equal(result.text, "x /help");
    assert.deepEqual(result.entities, [{ type: "bold", offset: 0, length: 1 }, {
      type: "bot_command",
      offset: 2,
      length: 5,
    }]);
  }));
