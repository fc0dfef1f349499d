/** The functions: whether they are there, know the same secrets, and reach the database. */
import { BOT_NAMES, type BotName, TOKEN_VARIABLES } from "../../supabase/functions/_shared/config.ts";
import type { Health } from "../../supabase/functions/_shared/health.ts";
import {
  PAYMENT_PROVIDERS,
  type PaymentProvider,
  SECRET_VARIABLES,
} from "../../supabase/functions/_shared/payments/types.ts";
import { probeFunction } from "../webhooks/probe.ts";
import { type Check, type Finding, ok, problem, type Scene, within } from "./check.ts";
import { webhookUrl } from "./bots.ts";
import { count, short } from "./words.ts";

/** What a probe brought back. */
interface Reply {
  /** 0: no answer at all. */
  status: number;
  html: boolean;
  /** The answer as JSON; undefined when it is none. */
  json?: unknown;
}

async function ask(url: string, timeoutMs: number, init: RequestInit = {}): Promise<Reply> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const html = /html/.test(response.headers.get("content-type") ?? "") ||
      /^\s*<(!doctype|html)/i.test(text);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      // Not ours then; status and html tell what it is.
    }
    return { status: response.status, html, json };
  } catch {
    return { status: 0, html: false };
  }
}

/** An answer that no function of ours gives, whichever was asked. */
function strange({ status, html }: Reply, name: string, { config, mode }: Scene): Finding | undefined {
  const local = mode === "local";
  if (status === 0) {
    return problem(
      `${name} does not answer at ${config.supabaseUrl}`,
      local
        ? "start the stack: npx -y deno task start"
        : "check SUPABASE_URL, and that the project is not paused",
    );
  }
  if (html) {
    return problem(
      `${name} answers with an HTML page (${status})`,
      "SUPABASE_URL leads to a web site: it should be the project's address, like https://abc.supabase.co",
    );
  }
  if (status === 404) {
    return problem(
      `${name} is not there (404)`,
      local
        ? "start the stack again: npx -y deno task start"
        : `deploy it: npx supabase functions deploy ${name}`,
    );
  }
  return undefined;
}

async function healthFinding(scene: Scene): Promise<Finding | undefined> {
  const { config, timeoutMs, found } = scene;
  // Health itself waits up to 5 s for a database and 3 s for Telegram.
  const reply = await ask(`${config.supabaseUrl}/functions/v1/health`, timeoutMs + 6_000, {
    headers: { authorization: `Bearer ${config.serviceKey}` },
  });
  const body = reply.json as Partial<Health> | undefined;
  const odd = strange(reply, "health", scene);
  if (odd) return odd;
  if (body?.status !== "ok" && body?.status !== "down") return unusual("health", reply);
  if (!body.bots) {
    return problem(
      "health does not know our SUPABASE_SERVICE_ROLE_KEY, so dispatch would not either",
      "copy the project's service key into .env (or the functions' secrets) and deploy again",
    );
  }
  // What keeps the doctor from asking as they do keeps them too, and has its line.
  if (body.status === "down" && (await found("role")).status === "ok") {
    return problem(
      `they answer, but do not reach the database: ${short(body.database)}`,
      "correct SUPABASE_DB_URL among the functions' secrets and deploy again",
    );
  }
  return undefined;
}

/** A webhook must refuse a stranger, and know our secret. */
async function webhookFinding(bot: BotName, scene: Scene): Promise<Finding | undefined> {
  const { config, timeoutMs, mode } = scene;
  const told = await within(
    2 * timeoutMs,
    probeFunction({
      url: webhookUrl(bot, scene),
      secret: config.webhookSecret ?? "",
      functionName: `${bot}-bot`,
      variable: TOKEN_VARIABLES[bot],
    }),
  );
  if (told === null) return undefined;
  return problem(
    told.replace(/\.$/, ""),
    mode === "local"
      ? "start the stack again: npx -y deno task start"
      : `npx supabase secrets set --env-file .env; npx supabase functions deploy ${bot}-bot`,
  );
}

/** The door of a provider whose secret we have must be there, and refuse a stranger. */
async function paymentFinding(provider: PaymentProvider, scene: Scene): Promise<Finding | undefined> {
  const { config, timeoutMs, mode } = scene;
  const name = `${provider}-webhook`;
  const reply = await ask(`${config.supabaseUrl}/functions/v1/${name}`, timeoutMs, {
    method: "POST",
    // Nothing that any of them would take, so nothing happens there.
    body: new URLSearchParams({ data: "{}" }),
  });
  const odd = strange(reply, name, scene);
  if (odd || reply.status === 401) return odd;
  return problem(
    `${name} answers ${reply.status}: ${SECRET_VARIABLES[provider]} may be missing among its secrets`,
    mode === "local"
      ? "start the stack again: npx -y deno task start"
      : `npx supabase secrets set --env-file .env; npx supabase functions deploy ${name}`,
  );
}

function unusual(name: string, { status }: Reply): Finding {
  return problem(
    `${name} answers ${status}`,
    "its log says why: a setting among the functions' secrets is missing or wrong",
  );
}

/** The line about the functions. */
export const functionsCheck: Check = {
  name: "functions",
  settings: ["SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "TELEGRAM_WEBHOOK_SECRET"],
  async run(scene) {
    const bots = BOT_NAMES.filter((name) => scene.config.bots[name]);
    const findings = await Promise.all([
      healthFinding(scene),
      ...bots.map((bot) => webhookFinding(bot, scene)),
      ...PAYMENT_PROVIDERS.filter((provider) => scene.config.paymentSecrets[provider].length > 0)
        .map((provider) => paymentFinding(provider, scene)),
    ]);
    const wrong = findings.find((finding) => finding !== undefined);
    if (wrong) return wrong;
    return ok(
      `health and ${
        count(bots.length, "webhook")
      } answer at ${scene.config.supabaseUrl}, and refuse strangers`,
    );
  },
};
