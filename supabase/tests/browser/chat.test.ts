import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { SMALL_PNG } from "../../../scripts/local/telegram/files.ts";
import { axeFindings, botSays, lastOfBot, pane, press, register, start, withStage, write } from "./_page.ts";

const LOOSE = { sanitizeResources: false, sanitizeOps: false };
const ANNA = 700001;

Deno.test(
  "two people write side by side, and each sees only their own chat",
  LOOSE,
  () =>
    withStage(async ({ open }) => {
      const page = await open();
      const [client, cashier] = [pane(page, 0), pane(page, 1)];
      await client.getByRole("button", { name: "Start", exact: true }).click();
      await cashier.getByRole("button", { name: "Start", exact: true }).click();
      await botSays(client, /What is your name\?/);
      await lastOfBot(cashier).waitFor();
      assert.equal(await cashier.getByText("What is your name?").count(), 0);
      await page.getByRole("button", { name: "Two people side by side" }).click();
      await cashier.waitFor({ state: "detached" });
      await page.reload();
      await botSays(pane(page), /What is your name\?/);
      assert.equal(await pane(page, 1).count(), 0, "what was chosen stays");
    }),
);

Deno.test(
  "photos, documents, replies and formatting show; what people write never becomes HTML",
  LOOSE,
  () =>
    withStage(async ({ stack: { emulator }, open }) => {
      const page = await open();
      const side = pane(page);
      const words = "<img src=x onerror=document.title='broken'>";
      await side.getByRole("button", { name: "Start", exact: true }).click();
      await botSays(side, /What is your name\?/);
      await write(side, words);
      await side.locator(".message.out").getByText(words, { exact: true }).waitFor();

      const picker = side.getByLabel(/^Photo or file of/);
      await picker.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from(SMALL_PNG) });
      await side.locator(".message.out").getByRole("img", { name: "Photo" }).waitFor();
      const buffer = Buffer.from("hello");
      await picker.setInputFiles({ name: "Договір.txt", mimeType: "text/plain", buffer });
      const file = side.getByRole("link", { name: /Договір\.txt/ });
      const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
      assert.equal(download.suggestedFilename(), "Договір.txt");

      await emulator.call("client", "sendMessage", {
        chat_id: ANNA,
        parse_mode: "HTML",
        text: "<b>bold <i>both</i></b> 🐷 <code>a &lt; b</code> <tg-spoiler>secret</tg-spoiler> " +
          '<a href="https://kopilka.test/x">link</a><blockquote>quote</blockquote>',
      });
      const message = await botSays(side, /quote/);
      assert.equal(await message.locator("b i").textContent(), "both");
      assert.equal(await message.locator("code").textContent(), "a < b");
      assert.equal(await message.getByRole("link").getAttribute("href"), "https://kopilka.test/x");
      await message.getByRole("button", { name: /Hidden text/ }).click();
      await message.getByText("secret").waitFor();
      assert.equal(await page.title(), "Kopilka · chats");
    }),
);

Deno.test(
  "toasts and alerts of a bot show, buttons have their styles, typing shows",
  LOOSE,
  () =>
    withStage(async ({ stack: { emulator }, open }) => {
      const hook = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
        const { callback_query: query } = await request.json();
        if (query === undefined) return new Response();
        const { id: callback_query_id, data } = query;
        return Response.json({
          method: "answerCallbackQuery",
          callback_query_id,
          text: `You pressed ${data}`,
          show_alert: data === "loud",
        });
      });
      try {
        await emulator.call("client", "setWebhook", { url: `http://127.0.0.1:${hook.addr.port}/` });
        const page = await open();
        const side = pane(page);
        await start(side);
        const button = (text: string, callback_data: string, style?: string) => ({
          text,
          callback_data,
          style,
        });
        await emulator.call("client", "sendMessage", {
          chat_id: ANNA,
          text: "Choose",
          reply_markup: {
            inline_keyboard: [
              [
                button("Quiet", "quiet", "primary"),
                button("Loud", "loud", "danger"),
                button("Go", "go", "success"),
              ],
              [{ text: "Code", copy_text: { text: "KOPILKA-1" } }],
            ],
          },
        });
        await side.getByText("Choose").waitFor();
        for (const style of ["primary", "danger", "success"]) await side.locator(`.key.${style}`).waitFor();
        await press(side, "Quiet");
        await side.getByRole("status").getByText("You pressed quiet").waitFor();
        await press(side, "Loud");
        const alert = page.getByRole("dialog", { name: "The bot says" });
        await alert.getByText("You pressed loud").waitFor();
        assert.deepEqual(await axeFindings(page), []);
        await alert.getByRole("button", { name: "OK" }).press("Enter");
        await alert.waitFor({ state: "detached" });
        await press(side, "Code");
        await side.getByText("Copied to the clipboard").waitFor();
        await emulator.call("client", "sendChatAction", { chat_id: ANNA, action: "typing" });
        await side.getByText("bot is typing…").waitFor();
      } finally {
        await hook.shutdown();
      }
    }),
);

Deno.test(
  "a switched-on fault stops the bot's messages, and they come when it is off again",
  LOOSE,
  () =>
    withStage(async ({ open }) => {
      const page = await open();
      const side = pane(page);
      await register(page, side);
      await page.getByRole("button", { name: "Faults" }).click();
      const drawer = page.getByRole("complementary", { name: "Behind the scenes" });
      const broken = drawer.getByRole("switch", { name: /Telegram is broken/ });
      await broken.click();
      await page.getByRole("button", { name: "Faults, some are on" }).waitFor();
      assert.equal(await broken.getAttribute("aria-checked"), "true");
      await write(side, "/balance");
      await drawer.getByRole("button", { name: "Updates and calls" }).click();
      const failed = drawer.locator(".line.call").filter({ hasText: "500 Internal Server Error" }).first();
      await failed.waitFor();
      await failed.locator("summary").click();
      await failed.getByText('"fault": true').waitFor();
      await drawer.getByRole("button", { name: "Faults" }).click();
      await broken.click();
      await page.getByRole("button", { name: "Faults", exact: true }).first().waitFor();
      await botSays(side, /100 points|balance/i);
    }),
);
