/** Webhook of the partner bot: POST from Telegram, checked by its secret token. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("partner-bot", Deno.env.toObject()));
