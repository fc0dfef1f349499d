/** What Telegram hands a Mini App: signed initData, and the address it is opened at. */
import { createHmac, randomBytes } from "node:crypto";
import { fromField } from "./sim/args.ts";
import type { Bot, Chat, Json, SimUser } from "./types.ts";

/** Bot API whose Mini App methods the emulator claims to know. */
export const WEB_APP_VERSION = "10.3";

/** initData for a list of fields, in their order: `hash` is signed with the bot's token as core.telegram.org prescribes. */
export function signInitData(token: string, fields: [string, string][]): string {
  const check = fields.map(([key, value]) => `${key}=${value}`).sort().join("\n");
  const secret = createHmac("sha256", "WebAppData").update(token).digest();
  const hash = createHmac("sha256", secret).update(check).digest("hex");
  return new URLSearchParams([...fields, ["hash", hash]]).toString();
}

/** How an app is opened. */
export interface Launch {
  bot: Bot;
  user: SimUser;
  chat?: Chat;
  url: string;
  /** keyboard: from a reply keyboard, whose apps get no query_id but may send data. */
  from: "inline" | "keyboard" | "menu";
  /** themeParams, such as {bg_color: "#ffffff"}. */
  theme: Json;
}

/**
 * initData and the address with everything in its fragment (tgWebAppData …). `signature` is made up: only Telegram has
 * the key of the check for third parties; like the real one it is part of what `hash` signs.
 */
export function launchApp({ bot, user, chat, url, from, theme }: Launch): { url: string; init_data: string } {
  const { is_bot: _person, ...person } = fromField(user);
  const fields: [string, string][] = [
    ...(from === "keyboard" ? [] : [["query_id", `AAE${randomBytes(12).toString("base64url")}`]]),
    ["user", JSON.stringify({ last_name: "", ...person, allows_write_to_pm: chat?.blocked !== true })],
    ["auth_date", String(Math.floor(Date.now() / 1000))],
    ["signature", randomBytes(64).toString("base64url")],
  ] as [string, string][];
  const init_data = signInitData(bot.token, fields);
  const address = new URL(url);
  const params = new URLSearchParams({
    tgWebAppData: init_data,
    tgWebAppVersion: WEB_APP_VERSION,
    tgWebAppPlatform: "web",
    tgWebAppThemeParams: JSON.stringify(theme),
  });
  const own = address.hash.slice(1);
  address.hash = own === "" ? params.toString() : `${own}${own.includes("?") ? "&" : "?"}${params}`;
  return { url: address.href, init_data };
}
