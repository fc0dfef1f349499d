/** Money's events from Ko-fi: POST, verified by the provider's own means. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("kofi-webhook", Deno.env.toObject()));
