/** What people and admins get to see beside the chats: the Mini App's page and the chat of the alerts. */
import { GrammyError } from "grammy/web";
import type { SettingName } from "../../supabase/functions/_shared/config.ts";
import { type Check, type Finding, ok, problem, type Scene, skipped } from "./check.ts";
import { apiOf } from "./bots.ts";
import { span } from "./words.ts";

/** A deployment's setting as the database has it; undefined when that cannot be asked. */
async function stored(key: string, { sql, found }: Scene): Promise<string | undefined> {
  if ((await found("database")).status !== "ok") return undefined;
  const [row] = await sql<{ value: string }[]>`
    select value #>> '{}' as value from core.setting where key = ${key}`.catch(() => []);
  return row?.value;
}

/** Does the check of settings complain of this one already? */
const isNamed = (name: SettingName, { config, problems }: Scene): boolean =>
  config.settings[name] === undefined && problems.some((text) => text.startsWith(`${name} `));

/** How the database is told. Neither setting is a secret. */
function seed(key: string, value: string, { mode }: Scene): string {
  return mode === "local"
    ? "start the stack again: npx -y deno task start"
    : `select ops.seed_settings('${JSON.stringify({ [key]: value }).replaceAll("'", "''")}')`;
}

async function pageFinding(address: string, timeoutMs: number): Promise<Finding | undefined> {
  const where = `FRONTEND_URL ${address}`;
  const todo = "deploy the Mini App there, or correct FRONTEND_URL";
  let response: Response;
  try {
    response = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
  } catch (error) {
    const slow = error instanceof Error && error.name === "TimeoutError";
    return problem(
      `${where} ${slow ? `gives no answer in ${span(timeoutMs / 1000)}` : "cannot be reached"}`,
      todo,
    );
  }
  const { status, headers } = response;
  if (status < 200 || status > 399) return problem(`${where} answers ${status}`, todo);
  const type = headers.get("content-type") ?? "no type";
  if (status < 300 && !/html/.test(type)) return problem(`${where} answers no HTML page but ${type}`, todo);
  return undefined;
}

/** The line about the Mini App's page. */
export const frontendCheck: Check = {
  name: "frontend",
  async run(scene) {
    const { config, mode, timeoutMs } = scene;
    if (isNamed("FRONTEND_URL", scene)) return skipped("not checked without FRONTEND_URL");
    const address = config.frontendUrl;
    if (address === undefined) {
      return problem("FRONTEND_URL is not set", "put the Mini App's https address into .env");
    }
    if (config.supabaseUrl?.startsWith("https:") && !address.startsWith("https:")) {
      return problem(
        `FRONTEND_URL ${address} is not https`,
        "Telegram opens nothing else: give it an https address",
      );
    }
    const wrong = await pageFinding(address, timeoutMs);
    if (wrong) {
      // The local stack makes this address up before there is a Mini App to serve.
      const madeUp = mode === "local" && address === `http://127.0.0.1:${config.ports.web}/app/`;
      return madeUp ? ok(`nothing is served at ${address} yet; FRONTEND_URL is not set`) : wrong;
    }
    const known = await stored("frontend_url", scene);
    if (known !== undefined && known !== address) {
      return problem(
        `buttons lead to ${known === "" ? "no page" : known}, FRONTEND_URL is ${address}`,
        seed("frontend_url", address, scene),
      );
    }
    return ok(`${address} answers with a page`);
  },
};

/** The line about the chat that gets the alerts. */
export const adminChatCheck: Check = {
  name: "admin chat",
  async run(scene) {
    const { config, emulator, found } = scene;
    if (isNamed("ADMIN_CHAT_ID", scene)) return skipped("not checked without ADMIN_CHAT_ID");
    const given = config.adminChatId === undefined ? undefined : String(config.adminChatId);
    const known = await stored("admin_chat_id", scene);
    const chat = given ?? (known || undefined);
    if (chat === undefined) {
      if (emulator) return ok("none: ADMIN_CHAT_ID is not set, so alerts go to nobody");
      return problem(
        "ADMIN_CHAT_ID is not set: alerts go to nobody",
        "write to the admin bot, it answers with the chat's number: put that into .env and deploy again",
      );
    }
    if (known !== undefined && known !== chat) {
      return problem(
        `the database sends alerts to ${known === "" ? "nobody" : known}, ADMIN_CHAT_ID is ${chat}`,
        seed("admin_chat_id", chat, scene),
      );
    }
    const api = apiOf("admin", scene);
    if (!api || (await found("admin bot")).status === "skipped") return ok(`set (${chat})`);
    try {
      await api.getChat(chat);
      return ok(`the admin bot sees it (${chat})`);
    } catch (error) {
      if (!(error instanceof GrammyError) || ![400, 403].includes(error.error_code)) {
        return ok(`set (${chat}); whether the bot sees it is not known`);
      }
      return problem(
        `the admin bot does not see the chat ${chat} (${error.description})`,
        "add the bot to that chat, or press Start there; or correct ADMIN_CHAT_ID",
      );
    }
  },
};
