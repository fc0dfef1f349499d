/** Webhook of the client bot: POST from Telegram, checked by its secret token. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("client-bot", Deno.env.toObject()));
