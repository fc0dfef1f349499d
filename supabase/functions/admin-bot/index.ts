/** Webhook of the admin bot: POST from Telegram, checked by its secret token. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("admin-bot", Deno.env.toObject()));
