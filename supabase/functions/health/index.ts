/** GET: is Kopilka well? Details with the service key. */
import { bootHandler } from "../_shared/boot.ts";

Deno.serve(bootHandler("health", Deno.env.toObject()));
