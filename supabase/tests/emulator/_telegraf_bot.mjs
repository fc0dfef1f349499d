/**
 * A simple Telegraf bot, as a program for Node: its uploads stall on Deno. Settings: TOKEN, API_ROOT, and SECRET for a
 * bot with a webhook. Prints a line when it listens; SIGTERM stops it.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { Buffer } from "node:buffer";
import process from "node:process";
import { Input, Markup, Telegraf, TelegramError } from "telegraf";
import { message } from "telegraf/filters";
import { BAD_HTML, SAYS } from "./_says.mjs";

const { TOKEN = "", API_ROOT = "", SECRET } = process.env;
const bot = new Telegraf(TOKEN, { telegram: { apiRoot: API_ROOT } });

const menu = (n) =>
  Markup.inlineKeyboard([
    [Markup.button.callback(SAYS.count(n), `count:${n}`)],
    [Markup.button.url("Site", "https://example.org/")],
  ]);

async function load(fileId) {
  const answer = await fetch(await bot.telegram.getFileLink(fileId));
  return Buffer.from(await answer.arrayBuffer());
}

bot.start((ctx) => ctx.reply(SAYS.hello(ctx.from.first_name, ctx.payload), menu(0)));
bot.action(/^count:(\d+)$/, async (ctx) => {
  const n = Number(ctx.match[1]) + 1;
  await ctx.editMessageText(SAYS.counted(n), menu(n));
  await ctx.answerCbQuery(SAYS.counted(n), { show_alert: n === 2 });
});
bot.command(
  "phone",
  (ctx) => ctx.reply(SAYS.askPhone, Markup.keyboard([Markup.button.contactRequest(SAYS.shareKey)])),
);
bot.on(
  message("contact"),
  (ctx) => ctx.reply(SAYS.phone(ctx.message.contact.phone_number), Markup.removeKeyboard()),
);
bot.on(message("photo"), async (ctx) => {
  const bytes = await load(ctx.message.photo.at(-1).file_id);
  const caption = SAYS.photo(bytes.length);
  await ctx.replyWithPhoto(Input.fromBuffer(bytes, "back.png"), { caption });
});
bot.on(message("document"), async (ctx) => {
  const text = (await load(ctx.message.document.file_id)).toString();
  await ctx.replyWithDocument(Input.fromBuffer(Buffer.from(text.toUpperCase()), "back.csv"));
});
bot.command("forget", async (ctx) => {
  await ctx.deleteMessage(ctx.message.reply_to_message.message_id);
  await ctx.reply(SAYS.forgotten);
});
bot.command("wrong", async (ctx) => {
  const error = await ctx.reply(BAD_HTML, { parse_mode: "HTML" }).catch((caught) => caught);
  if (error instanceof TelegramError) {
    await ctx.reply(SAYS.error(TelegramError.name, error.code, error.description));
  }
});

if (SECRET === undefined) {
  process.once("SIGTERM", () => bot.stop());
  await bot.launch(() => console.log("ready"));
} else {
  const server = createServer(bot.webhookCallback("/hook", { secretToken: SECRET }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  await bot.telegram.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, { secret_token: SECRET });
  process.once("SIGTERM", () => {
    server.close();
    server.closeAllConnections();
  });
  console.log("ready");
}
