import { messageOf, UserError } from "../lib/errors.ts";
import type { LocalBot } from "./settings.ts";

/**
 * The kinds of update we take. Listed, because a setWebhook without the list keeps whatever was set before.
 * Source: Bot API, setWebhook.
 */
export const ALLOWED_UPDATES: readonly string[] = [
  "message",
  "edited_message",
  "callback_query",
  "pre_checkout_query",
  "shipping_query",
  "my_chat_member",
  "subscription",
  "purchased_paid_media",
];

/** Connections that Telegram opens to a webhook at once, unless a setting says otherwise. Source: Bot API, setWebhook. */
export const MAX_CONNECTIONS = 40;

/** Points each bot's webhook at its function. Throws UserError with Telegram's reason. */
export async function setWebhooks(options: {
  apiRoot: string;
  functionsUrl: string;
  secret: string;
  bots: readonly LocalBot[];
}): Promise<void> {
  for (const bot of options.bots) {
    try {
      const response = await fetch(`${options.apiRoot}/bot${bot.token}/setWebhook`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          url: `${options.functionsUrl}/${bot.name}-bot`,
          secret_token: options.secret,
          allowed_updates: ALLOWED_UPDATES,
          max_connections: MAX_CONNECTIONS,
        }),
      });
      const answer = await response.json() as { ok: boolean; description?: string };
      if (!answer.ok) throw new Error(answer.description);
    } catch (error) {
      throw new UserError(`The webhook of the ${bot.name} bot could not be set: ${messageOf(error)}.`);
    }
  }
}
