/** Money's events from Crypto Pay: POST, verified by the provider's own means. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("cryptopay-webhook", Deno.env.toObject()));
