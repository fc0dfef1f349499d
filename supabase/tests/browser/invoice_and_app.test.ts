import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { axeFindings, botSays, pane, press, screenshot, start, withStage } from "./_page.ts";

const LOOSE = { sanitizeResources: false, sanitizeOps: false };
const ANNA = 700001;

Deno.test(
  "an invoice is paid with its button: the bot is asked first, then told",
  LOOSE,
  () =>
    withStage(async ({ stack: { emulator }, open }) => {
      const seen: string[] = [];
      const hook = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
        const { message, pre_checkout_query: query } = await request.json();
        if (message?.successful_payment) seen.push(`paid ${message.successful_payment.total_amount}`);
        if (query === undefined) return new Response();
        seen.push(`asked ${query.invoice_payload}`);
        const answer = { method: "answerPreCheckoutQuery", pre_checkout_query_id: query.id };
        const again = seen.length > 1;
        return Response.json(
          again ? { ...answer, ok: false, error_message: "Paid already" } : { ...answer, ok: true },
        );
      });
      try {
        await emulator.call("client", "setWebhook", { url: `http://127.0.0.1:${hook.addr.port}/` });
        const page = await open();
        const side = pane(page);
        await start(side);
        await emulator.call("client", "sendInvoice", {
          chat_id: ANNA,
          title: "Coffee for a friend",
          description: "One cup, any size",
          payload: "order-1",
          currency: "XTR",
          prices: [{ label: "Coffee", amount: 50 }],
        });
        await side.getByText("Coffee for a friend").waitFor();
        await press(side, "Pay");
        await side.locator(".message.out").getByText("You paid").waitFor();
        await press(side, "Pay");
        await side.getByRole("status").getByText("Paid already").waitFor();
        assert.deepEqual(seen, ["asked order-1", "paid 50", "asked order-1"]);
      } finally {
        await hook.shutdown();
      }
    }),
);

Deno.test(
  "a Mini App opens in a frame with initData that its bot's token verifies, and may send data back",
  LOOSE,
  () =>
    withStage(async ({ stack: { emulator, settings }, open }) => {
      const app = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, () => {
        const script = `
        const launch = new URLSearchParams(location.hash.slice(1));
        document.title = "app";
        document.body.dataset.init = launch.get("tgWebAppData");
        document.body.dataset.theme = JSON.parse(launch.get("tgWebAppThemeParams")).bg_color;
        document.querySelector("button").onclick = () => parent.postMessage(
          JSON.stringify({ eventType: "web_app_data_send", eventData: { data: "hello bot" } }), "*");`;
        return new Response(`<body><p>The app</p><button>Send</button><script>${script}</script>`, {
          headers: { "content-type": "text/html" },
        });
      });
      try {
        const page = await open({ scheme: "dark" });
        const side = pane(page);
        await start(side);
        await botSays(side, /What is your name\?/);
        const url = `http://127.0.0.1:${app.addr.port}/app/`;
        await emulator.call("client", "sendMessage", {
          chat_id: ANNA,
          text: "The app is below",
          reply_markup: { keyboard: [[{ text: "Open the app", web_app: { url } }]] },
        });
        await press(side, "Open the app");
        const frame = page.frameLocator("iframe");
        await frame.getByText("The app").waitFor();
        assert.deepEqual(await axeFindings(page), []);
        await screenshot(page, "mini-app");
        const body = frame.locator("body");
        assert.equal(await body.getAttribute("data-theme"), "#17212b");
        const fields = [...new URLSearchParams(await body.getAttribute("data-init") ?? "")];
        const hash = fields.find(([key]) => key === "hash")?.[1];
        const check = fields.filter(([key]) => key !== "hash").map((pair) => pair.join("=")).sort().join(
          "\n",
        );
        const token = settings.bots.find(({ name }) => name === "client")?.token ?? "";
        const secret = createHmac("sha256", "WebAppData").update(token).digest();
        assert.equal(hash, createHmac("sha256", secret).update(check).digest("hex"));
        assert.equal(JSON.parse(new Map(fields).get("user") ?? "{}").id, ANNA);
        await frame.getByRole("button", { name: "Send" }).click();
        await side.getByText("Data from “Open the app” was sent to the bot.").waitFor();
        assert.equal(await page.locator("iframe").count(), 0);
      } finally {
        await app.shutdown();
      }
    }),
);
