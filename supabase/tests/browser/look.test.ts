import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { TestStack } from "../_harness/stack.ts";
import {
  axeFindings,
  botSays,
  type Look,
  pane,
  press,
  register,
  screenshot,
  withStage,
  write,
} from "./_page.ts";

const LOOSE = { sanitizeResources: false, sanitizeOps: false };
const LOOKS: Required<Look>[] = [
  { size: "phone", scheme: "light" },
  { size: "phone", scheme: "dark" },
  { size: "desktop", scheme: "light" },
  { size: "desktop", scheme: "dark" },
];

/** A chat in which everything there is to see has been seen. */
async function fill(page: Page, { emulator }: TestStack): Promise<void> {
  const side = pane(page);
  await register(page, side);
  await press(side, "Balance");
  await botSays(side, /100/);
  await write(side, "/card");
  await botSays(side, /Card \d{4}/);
  await emulator.call("client", "sendMessage", {
    chat_id: 700001,
    parse_mode: "HTML",
    text: "<b>News</b> of the week: <i>double points</i> at <a href='https://kopilka.test'>Zerno</a>, code " +
      "<code>ZERNO-2X</code>.\n<blockquote>Until Sunday, once a person.</blockquote>",
    reply_markup: {
      inline_keyboard: [
        [{ text: "Take it", callback_data: "take", style: "success" }, {
          text: "No, thanks",
          callback_data: "no",
          style: "danger",
        }],
        [{ text: "Terms", url: "https://kopilka.test/terms" }],
      ],
    },
  });
  await botSays(side, /double points/);
  await emulator.call("client", "sendInvoice", {
    chat_id: 700001,
    title: "Coffee for a friend",
    description: "One cup, any size, at any café of the programme",
    payload: "order-1",
    currency: "XTR",
    prices: [{ label: "Coffee", amount: 50 }],
  });
  await botSays(side, /Coffee for a friend/);
}

for (const look of LOOKS) {
  const { size, scheme } = look;
  Deno.test(
    `axe finds nothing serious on the page: ${size}, ${scheme}`,
    LOOSE,
    () =>
      withStage(async ({ stack, open }) => {
        const page = await open(look);
        const name = `${size}-${scheme}`;
        const findings: string[] = [];
        const seen = async (what: string) => {
          findings.push(...(await axeFindings(page)).map((finding) => `${what}: ${finding}`));
          await screenshot(page, `${name}-${what}`);
        };
        await seen("1-empty");
        await fill(page, stack);
        if (size === "desktop") {
          const cashier = pane(page, 1);
          await cashier.getByRole("button", { name: "Start", exact: true }).click();
          await cashier.locator(".message.in[data-message]").waitFor();
        }
        await seen("2-chat");
        const side = pane(page);
        await write(side, "/settings");
        await press(side, "Delete");
        await side.locator(".key.danger").last().waitFor();
        await page.getByRole("button", { name: "Updates and calls" }).click();
        await page.locator(".line summary").first().click();
        await seen("3-log");
        await page.getByRole("button", { name: "Faults" }).last().click();
        await page.getByRole("switch", { name: /Too many requests/ }).click();
        await page.getByRole("switch", { checked: true }).waitFor();
        await seen("4-faults");
        await page.getByRole("switch", { checked: true }).click();
        await page.getByRole("button", { name: "Close the drawer" }).click();
        await side.getByRole("button", { name: /Choose another person/ }).click();
        await page.getByRole("dialog", { name: "Who are you?" }).waitFor();
        await seen("5-people");
        await page.keyboard.press("Escape");
        await page.getByRole("dialog", { name: "Who are you?" }).waitFor({ state: "detached" });
        await stack.emulator.call("client", "sendMessage", {
          chat_id: 700001,
          text: "How was it?",
          reply_markup: {
            keyboard: [[{ text: "📱 My number", request_contact: true, style: "primary" }], [
              "Good",
              "Bad",
              "Later",
            ]],
          },
        });
        await side.locator(".keys.keyboard").waitFor();
        await stack.emulator.call("client", "sendChatAction", { chat_id: 700001, action: "typing" });
        await side.getByText("bot is typing…").waitFor();
        await seen("6-keyboard");
        assert.deepEqual(findings, []);
      }),
  );
}

Deno.test(
  "the look is switched by hand and stays; one side at a time on a narrow screen; the keyboard is enough",
  LOOSE,
  () =>
    withStage(async ({ open }) => {
      const page = await open({ size: "phone", scheme: "light" });
      const html = page.locator("html");
      assert.equal(await html.getAttribute("data-theme"), "light");
      const look = page.getByRole("button", { name: /^Look:/ });
      await look.click();
      await look.click();
      assert.equal(await html.getAttribute("data-theme"), "dark");
      await page.reload();
      await pane(page).waitFor();
      assert.equal(await html.getAttribute("data-theme"), "dark");

      assert.equal(await pane(page, 1).isVisible(), false);
      await page.getByRole("button", { name: /^Side 2/ }).click();
      assert.deepEqual([await pane(page, 0).isVisible(), await pane(page, 1).isVisible()], [false, true]);
      await page.getByRole("button", { name: /^Side 1/ }).click();

      const start = pane(page).getByRole("button", { name: "Start", exact: true });
      await start.focus();
      await page.keyboard.press("Enter");
      await botSays(pane(page), /What is your name\?/);
      await pane(page).getByRole("textbox").focus();
      await page.keyboard.type("Anna");
      await page.keyboard.press("Enter");
      await botSays(pane(page), /Step 2 of 3/);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      assert.equal(wide, 390, "nothing is wider than the screen");
    }),
);
