/** From the environment to the handler of one function. */
import { ConfigError, parseConfig } from "./config.ts";
import { createHandlers, type FunctionName } from "./handlers.ts";
import { type Handler, refuse } from "./http.ts";
import { createLog, type Log } from "./log.ts";

/**
 * The handler of a deployed function. A broken configuration is written to the log, variable by variable, and every
 * request gets 500: the caller learns that, not what is wrong.
 * @param env such as `Deno.env.toObject()`
 */
export function bootHandler(
  name: FunctionName,
  env: Record<string, string>,
  log: Log = createLog(),
): Handler {
  try {
    return createHandlers(parseConfig(env)).handlers[name];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const { problem } of error.problems) log.error("misconfigured", { function: name, problem });
    return () => Promise.resolve(refuse(500, "misconfigured", "The function is misconfigured, see its log."));
  }
}
