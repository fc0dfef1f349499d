/** All functions over one connection pool: what the local server serves, and what each deployed function takes its part of. */
import { type Background, createBackground } from "./background.ts";
import { createCheckouts } from "./checkouts.ts";
import { BOT_NAMES, type BotName, type Config, requireSettings, TOKEN_VARIABLES } from "./config.ts";
import { createGateway } from "./db.ts";
import type { Gateway } from "./doors.ts";
import { dispatchHandler } from "./dispatch.ts";
import { healthHandler } from "./health.ts";
import { type Handler, refuse } from "./http.ts";
import { createLog, type Log, secretsOf } from "./log.ts";
import { createCopier } from "./media.ts";
import { paymentWebhookHandler } from "./payment_webhook.ts";
import { PAYMENT_PROVIDERS, type PaymentProvider } from "./payments/types.ts";
import { createReports } from "./reports.ts";
import { createStorage } from "./storage.ts";
import { createApis, createSender } from "./telegram.ts";
import { webhookHandler } from "./webhook.ts";
import { createWebhookCaller } from "./webhooks_out.ts";

/** Names of the functions, as in `/functions/v1/<name>`. */
export const FUNCTION_NAMES = [
  "client-bot",
  "partner-bot",
  "admin-bot",
  "dispatch",
  "health",
  "bmc-webhook",
  "cryptopay-webhook",
  "tribute-webhook",
  "kofi-webhook",
] as const;
/** Name of one function. */
export type FunctionName = typeof FUNCTION_NAMES[number];

/** The functions and how to stop them. */
export interface Functions {
  readonly handlers: Readonly<Record<FunctionName, Handler>>;
  /**
   * Waits for what is being sent and reported, then closes the pool. Call it when no request is running.
   * @param graceMs milliseconds to wait; what is cut off is claimed again once its lease ran out
   */
  close(graceMs?: number): Promise<void>;
}

/** Parts that tests replace. */
export interface FunctionParts {
  readonly db?: Gateway;
  readonly log?: Log;
  readonly background?: Background;
}

/** Seconds that health waits for each bot's getWebhookInfo. */
const HEALTH_TIMEOUT_S = 3;

/** A bot without a token: its webhook cannot have been set by us. */
function notConfigured(bot: BotName, log: Log): Handler {
  return () => {
    log.error("not_configured", { bot, variable: TOKEN_VARIABLES[bot] });
    return Promise.resolve(refuse(503, "not_configured", "This bot is not configured."));
  };
}

/**
 * Creates every function from a configuration.
 * @throws {ConfigError} when `SUPABASE_DB_URL` is not set
 */
export function createHandlers(config: Config, parts: FunctionParts = {}): Functions {
  if (!parts.db) requireSettings(config, "SUPABASE_DB_URL");
  const log = parts.log ?? createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const db = parts.db ?? createGateway({ url: config.databaseUrl!, pool: config.databasePool });
  const background = parts.background ?? createBackground();
  const reports = createReports({ db, background, log });
  const storage = createStorage(config);
  const sender = createSender({ config, report: reports.add, flush: reports.flush, storage, db, log });
  const copier = createCopier({ config, storage, db, background, log });
  const webhooks = createWebhookCaller({ db, background, log });
  const checkouts = createCheckouts({ config, db, background, log });
  const { webhookSecret: secret, serviceKey } = config;
  const deps = { db, sender, reports, background, log };
  const webhook = (bot: BotName) =>
    config.bots[bot] ? webhookHandler({ ...deps, bot, secret }) : notConfigured(bot, log);
  const payments = (provider: PaymentProvider) =>
    paymentWebhookHandler({ provider, secrets: config.paymentSecrets[provider], db, log });
  const [client, partner, admin] = BOT_NAMES.map(webhook) as [Handler, Handler, Handler];

  return {
    handlers: {
      "client-bot": client,
      "partner-bot": partner,
      "admin-bot": admin,
      dispatch: dispatchHandler({ ...deps, copier, webhooks, checkouts, serviceKey }),
      health: healthHandler({
        db,
        log,
        serviceKey,
        apis: createApis(config, HEALTH_TIMEOUT_S),
        payments: PAYMENT_PROVIDERS.filter((provider) => config.paymentSecrets[provider].length > 0),
      }),
      "bmc-webhook": payments("bmc"),
      "cryptopay-webhook": payments("cryptopay"),
      "tribute-webhook": payments("tribute"),
      "kofi-webhook": payments("kofi"),
    },
    async close(graceMs = 5_000) {
      await reports.flush();
      const grace = Promise.withResolvers<void>();
      const timer = setTimeout(grace.resolve, graceMs);
      await Promise.race([background.idle(), grace.promise]);
      clearTimeout(timer);
      reports.stop();
      await db.close();
    },
  };
}
