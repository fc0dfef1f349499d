/** Sends what is due in the outbox: POST with the service key, called by the scheduler. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("dispatch", Deno.env.toObject()));
