/** setWebhook, deleteWebhook, getWebhookInfo. */
import { badRequest, conflict, Described } from "../errors.ts";
import { boolArg, intArg, textArg } from "../params.ts";
import { abortLongPoll, dropPending, setAllowed } from "../polling.ts";
import { dropExpired } from "../settle.ts";
import type { Call, Json } from "../types.ts";
import { closeWebhook, openWebhook } from "../webhook.ts";

const PORTS = ["", "80", "88", "443", "8443"];

function checkedUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw badRequest("invalid webhook URL specified");
  }
  const loopback = url.hostname === "localhost" || url.hostname === "[::1]" ||
    url.hostname.startsWith("127.");
  if (url.protocol !== "https:" && !(loopback && url.protocol === "http:")) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (!loopback && !PORTS.includes(url.port)) {
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }
  return text;
}

function checkedSecret(secret: string): string {
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
  return secret;
}

async function change({ state, bot, params }: Call, url: string): Promise<Described> {
  const secret = url === "" ? "" : checkedSecret(textArg(params, "secret_token"));
  const connections = Math.min(Math.max(intArg(params, "max_connections", 40), 1), 100);
  if (bot.settingWebhook !== null) bot.settingWebhook.cancelled = true;
  else if ((bot.webhook?.url ?? "") === url && !boolArg(params, "drop_pending_updates")) {
    const same = url === "" || (bot.webhook?.secret === secret && bot.webhook.maxConnections === connections);
    if (same) {
      setAllowed(bot, params);
      return new Described(true, url === "" ? "Webhook is already deleted" : "Webhook is already set");
    }
  }
  const ticket = { cancelled: false };
  bot.settingWebhook = ticket;
  if (url !== "") abortLongPoll(bot, "terminated by setWebhook request");
  await new Promise((resolve) => setTimeout(resolve, state.timing.setWebhookMs));
  if (ticket.cancelled) throw conflict("terminated by other setWebhook");
  bot.settingWebhook = null;
  const had = bot.webhook !== null;
  closeWebhook(bot);
  dropPending(bot, params);
  setAllowed(bot, params);
  if (url === "" || state.stopped) {
    return new Described(true, had ? "Webhook was deleted" : "Webhook is already deleted");
  }
  openWebhook(state, bot, url, secret, connections);
  return new Described(true, "Webhook was set");
}

/** setWebhook: https on Telegram's ports, or http on a loopback host. The same settings again change nothing. */
export function setWebhook(call: Call): Promise<Described> {
  const url = textArg(call.params, "url");
  return change(call, url === "" ? "" : checkedUrl(url));
}

/** deleteWebhook: what was not delivered waits for getUpdates. */
export const deleteWebhook = (call: Call): Promise<Described> => change(call, "");

/** getWebhookInfo */
export function getWebhookInfo({ bot }: Call): Json {
  dropExpired(bot);
  const hook = bot.webhook;
  return {
    url: hook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: bot.pending.size,
    ...(hook !== null && hook.lastErrorDate > 0
      ? { last_error_date: hook.lastErrorDate, last_error_message: hook.lastErrorMessage }
      : {}),
    ...(hook === null ? {} : { max_connections: hook.maxConnections, ip_address: "127.0.0.1" }),
    ...(bot.allowed === null ? {} : { allowed_updates: [...bot.allowed] }),
  };
}
