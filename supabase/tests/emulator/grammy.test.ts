import { Bot, GrammyError, InlineKeyboard, InputFile, Keyboard, webhookCallback } from "grammy";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { conversationTests, type StartBot } from "./_conversation.ts";
import { TOKENS } from "./_kit.ts";
import { BAD_HTML, SAYS } from "./_says.mjs";

function createBot(emulator: Emulator): Bot {
  const bot = new Bot(TOKENS.client, { client: { apiRoot: emulator.url } });
  const menu = (n: number) =>
    new InlineKeyboard().text(SAYS.count(n), `count:${n}`).row().url("Site", "https://example.org/");
  const load = async (path = ""): Promise<Uint8Array> => {
    const answer = await fetch(`${emulator.url}/file/bot${TOKENS.client}/${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  bot.command("start", (ctx) =>
    ctx.reply(SAYS.hello(ctx.from?.first_name ?? "", ctx.match), {
      reply_markup: menu(0),
    }));
  bot.callbackQuery(/^count:(\d+)$/, async (ctx) => {
    const n = Number(ctx.match[1]) + 1;
    await ctx.editMessageText(SAYS.counted(n), { reply_markup: menu(n) });
    await ctx.answerCallbackQuery({ text: SAYS.counted(n), show_alert: n === 2 });
  });
  bot.command("phone", (ctx) =>
    ctx.reply(SAYS.askPhone, {
      reply_markup: new Keyboard().requestContact(SAYS.shareKey).resized(),
    }));
  bot.on("message:contact", (ctx) =>
    ctx.reply(SAYS.phone(ctx.message.contact.phone_number), {
      reply_markup: { remove_keyboard: true },
    }));
  bot.on("message:photo", async (ctx) => {
    const bytes = await load((await ctx.getFile()).file_path);
    await ctx.replyWithPhoto(new InputFile(bytes, "back.png"), { caption: SAYS.photo(bytes.length) });
  });
  bot.on("message:document", async (ctx) => {
    const text = new TextDecoder().decode(await load((await ctx.getFile()).file_path));
    const bytes = new TextEncoder().encode(text.toUpperCase());
    await ctx.replyWithDocument(new InputFile(bytes, "back.csv"));
  });
  bot.command("forget", async (ctx) => {
    await ctx.api.deleteMessage(ctx.chat.id, ctx.message?.reply_to_message?.message_id ?? 0);
    await ctx.reply(SAYS.forgotten);
  });
  bot.command("wrong", async (ctx) => {
    const error = await ctx.reply(BAD_HTML, { parse_mode: "HTML" }).catch((caught: unknown) => caught);
    if (error instanceof GrammyError) {
      await ctx.reply(SAYS.error(GrammyError.name, error.error_code, error.description));
    }
  });
  return bot;
}

const start: StartBot = async (emulator, way) => {
  const bot = createBot(emulator);
  if (way === "getUpdates") {
    let done: Promise<void> | undefined;
    await new Promise<void>((resolve) => done = bot.start({ onStart: () => resolve() }));
    return async () => {
      await bot.stop();
      await done;
    };
  }
  const secretToken = "grammy-secret";
  const handle = webhookCallback(bot, "std/http", { secretToken });
  // Deno.serve hands no request to a function that declares no parameter, as webhookCallback's does not.
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    (request) => handle(request),
  );
  const url = `http://127.0.0.1:${server.addr.port}/hook`;
  await bot.api.setWebhook(url, { secret_token: secretToken });
  return () => server.shutdown();
};

conversationTests("grammY", GrammyError.name, start);
