/** Money's events from Buy Me a Coffee: POST, verified by the provider's own means. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("bmc-webhook", Deno.env.toObject()));
