/** From the environment to the handler of one function. */
import { ConfigError, parseConfig, requireSettings } from "./config.ts";
import { createHandlers, type FunctionName } from "./handlers.ts";
import { type Handler, refuse } from "./http.ts";
import { createLog, type Log } from "./log.ts";
import { PAYMENT_PROVIDERS, type PaymentProvider, SECRET_VARIABLES } from "./payments/types.ts";

/** Which provider a function is the door of; undefined for the others. */
function providerOf(name: FunctionName): PaymentProvider | undefined {
  return PAYMENT_PROVIDERS.find((provider) => name === `${provider}-webhook`);
}

/**
 * The handler of a deployed function. A broken configuration is written to the log, variable by variable, and every
 * request gets 500: the caller learns that, not what is wrong. A payment provider's door does not start at all then,
 * and its own secret is part of its configuration; the other functions run.
 * @param env such as `Deno.env.toObject()`
 * @throws {ConfigError} for a payment provider's door
 */
export function bootHandler(
  name: FunctionName,
  env: Record<string, string>,
  log: Log = createLog(),
): Handler {
  const provider = providerOf(name);
  try {
    const config = parseConfig(env);
    if (provider) requireSettings(config, SECRET_VARIABLES[provider]);
    return createHandlers(config).handlers[name];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const { problem } of error.problems) log.error("misconfigured", { function: name, problem });
    if (provider) throw error;
    return () => Promise.resolve(refuse(500, "misconfigured", "The function is misconfigured, see its log."));
  }
}
