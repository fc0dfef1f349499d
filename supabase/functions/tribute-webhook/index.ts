/** Money's events from Tribute: POST, verified by the provider's own means. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("tribute-webhook", Deno.env.toObject()));
