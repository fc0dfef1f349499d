/** The bots at Telegram: whose the tokens are, and where their updates go. */
import type { WebhookInfo } from "@grammyjs/types";
import type { Api } from "grammy/web";
import { BOT_NAMES, type BotName, TOKEN_VARIABLES } from "../../supabase/functions/_shared/config.ts";
import { redact } from "../../supabase/functions/_shared/log.ts";
import { failed } from "../../supabase/functions/_shared/outcomes.ts";
import { createApis } from "../../supabase/functions/_shared/telegram.ts";
import { ALLOWED_UPDATES } from "../local/webhooks.ts";
import { type Check, type Finding, ok, problem, type Scene } from "./check.ts";
import { ago, count, short } from "./words.ts";

/** Telegram repeats a failing update every two minutes at the latest: an older error is over. Milliseconds. */
const RECENT_MS = 10 * 60_000;
/** More updates than this wait only where nobody takes them. */
const MANY_PENDING = 100;
const SET_WEBHOOKS = "npx -y deno task webhooks";

/** The Api of a bot, with the doctor's patience. */
export function apiOf(bot: BotName, { config, timeoutMs }: Scene): Api | undefined {
  return createApis(config, Math.max(1, Math.ceil(timeoutMs / 1000)))[bot];
}

/** Where the updates of a bot should go. */
export function webhookUrl(bot: BotName, { config }: Scene): string {
  return `${config.supabaseUrl ?? ""}/functions/v1/${bot}-bot`;
}

/** The line about the way to Telegram, so that three bots do not complain of one network. */
export const telegramCheck: Check = {
  name: "telegram",
  async run({ config, timeoutMs, emulator }) {
    const root = config.telegramApiRoot;
    const began = performance.now();
    try {
      const response = await fetch(root, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
      await response.body?.cancel();
      return ok(`${root} answers in ${Math.round(performance.now() - began)} ms`);
    } catch {
      return problem(
        `${root} does not answer`,
        emulator
          ? "start the stack: npx -y deno task start"
          : "check this machine's network and proxy, and TELEGRAM_API_ROOT",
      );
    }
  },
};

/** What getMe and getWebhookInfo say of the token itself when they fail. */
function refused(bot: BotName, error: unknown): Finding {
  const variable = TOKEN_VARIABLES[bot];
  const { error_code, error: words, retry_after } = failed(error);
  if (error_code === 401 || error_code === 404) {
    return problem(
      `Telegram does not know the token in ${variable} (${error_code})`,
      `ask @BotFather for it (/mybots, API Token), put it into ${variable} in .env, then: ${SET_WEBHOOKS}`,
    );
  }
  if (error_code === 429) {
    return problem("Telegram asks for silence (429)", `run the doctor again in ${retry_after ?? 60} s`);
  }
  return problem(
    `Telegram does not say who it is (${redact(words ?? "no answer")})`,
    "run the doctor again; if it stays so, look at TELEGRAM_API_ROOT",
  );
}

/** What the database believes of the bot, where that differs from what Telegram says. */
async function misremembered(
  bot: BotName,
  me: { id: number; username: string },
  { sql, mode, emulator, found }: Scene,
): Promise<Finding | undefined> {
  if ((await found("database")).status !== "ok") return undefined;
  const [row] = await sql<{ id: string | null; username: string | null }[]>`
    select telegram_id::text as id, username from gateway.bot where id = ${bot}`.catch(() => []);
  // A start with real tokens tells the database no username.
  const unnamed = mode === "local" && !emulator && row?.username === null;
  if (!row || (row.id === String(me.id) && (row.username === me.username || unnamed))) return undefined;
  const seed = JSON.stringify({ bots: { [bot]: { id: me.id, username: me.username } } });
  return problem(
    `the token is @${me.username}'s (${me.id}), the database knows ${
      row.id === null ? "no bot here" : `@${row.username ?? "?"} (${row.id})`
    }`,
    mode === "local"
      ? "start the stack again: npx -y deno task start"
      : `select ops.seed_settings('${seed}')`,
  );
}

/** What is wrong with where the updates go. */
function astray(bot: BotName, info: WebhookInfo, scene: Scene): Finding | undefined {
  const { url = "", pending_update_count: pending, last_error_date, last_error_message } = info;
  const expected = webhookUrl(bot, scene);
  const relayed = scene.mode === "local" && !scene.emulator;
  const fix = scene.mode === "local" ? "npx -y deno task start" : SET_WEBHOOKS;
  const waiting = pending > 0 ? `, ${count(pending, "update")} waiting` : "";
  if (relayed) {
    return url === "" ? undefined : problem(
      `its webhook is set to ${redact(url)}${waiting}, so nothing comes to this machine`,
      "npx -y deno task start --poll --take-over takes it over while it runs",
    );
  }
  if (url === "") {
    return problem(
      `no webhook is set${waiting}`,
      `if a program polls this bot (that removes the webhook, and both get 409), stop it; then: ${fix}`,
    );
  }
  if (url !== expected) {
    return problem(
      `its webhook is set to ${redact(url)}, not to ${expected}${waiting}`,
      `find out who set it (another deployment with this token?), then: ${
        scene.mode === "local" ? fix : `${fix} --take-over`
      }`,
    );
  }
  const failedAt = last_error_date === undefined ? undefined : new Date(last_error_date * 1000);
  const failing = pending > 0 && failedAt && Date.now() - failedAt.getTime() < RECENT_MS;
  if (failing || pending > MANY_PENDING) {
    const reason = failedAt
      ? `, last error ${ago(failedAt)}: ${short(redact(last_error_message ?? ""))}`
      : "";
    return problem(
      `${count(pending, "update")} ${pending === 1 ? "does" : "do"} not get through${reason}`,
      "read the function's log; once it answers 200 Telegram brings them by itself",
    );
  }
  const allowed = info.allowed_updates ?? [];
  const left = allowed.length === 0 ? [] : ALLOWED_UPDATES.filter((kind) => !allowed.includes(kind as never));
  if (left.length === 0) return undefined;
  return problem(`its webhook does not get ${left.join(", ")}`, `set it again: ${fix}`);
}

function botCheck(bot: BotName): Check {
  return {
    name: `${bot} bot`,
    needs: ["telegram"],
    settings: [TOKEN_VARIABLES[bot], "SUPABASE_URL"],
    async run(scene) {
      const api = apiOf(bot, scene);
      try {
        const [me, info] = await Promise.all([api!.getMe(), api!.getWebhookInfo()]);
        const wrong = astray(bot, info, scene) ?? await misremembered(bot, me, scene);
        if (wrong) return wrong;
        const { pending_update_count: pending, last_error_date, last_error_message } = info;
        const last = last_error_date === undefined
          ? ""
          : `; last error ${ago(new Date(last_error_date * 1000))}: ${
            short(redact(last_error_message ?? ""), 80)
          }`;
        const where = info.url ? "webhook set" : "no webhook, as start --poll needs it";
        return ok(`@${me.username}, ${where}, ${pending} waiting${last}`);
      } catch (error) {
        return refused(bot, error);
      }
    },
  };
}

/** The lines about the three bots. */
export const botChecks: readonly Check[] = BOT_NAMES.map(botCheck);
