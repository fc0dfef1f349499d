import { messageOf, UserError } from "../lib/errors.ts";
import type { LocalBot } from "../local/settings.ts";
import { TOKEN_VARIABLES } from "../../supabase/functions/_shared/config.ts";

/** How a Bot API call ended. */
export type Told<T> =
  | { ok: true; result: T }
  | {
    ok: false;
    /** Telegram's error_code; 0 = no answer came. */
    code: number;
    /** Telegram's words, or why there was no answer; never holds the token. */
    description: string;
    /** Seconds that Telegram asks to wait; 0 = not asked. */
    retryAfter: number;
  };

/** A caller of one bot's methods; never throws. */
export type CallBot = <T>(
  method: string,
  params?: Record<string, unknown>,
  options?: { timeoutMs?: number; signal?: AbortSignal },
) => Promise<Told<T>>;

/** What getWebhookInfo tells. Source: Bot API, WebhookInfo. */
export interface WebhookInfo {
  /** Empty when no webhook is set. */
  url: string;
  has_custom_certificate?: boolean;
  pending_update_count: number;
  /** Unix seconds. */
  last_error_date?: number;
  last_error_message?: string;
  max_connections?: number;
  /** Left out when it is Telegram's default. */
  allowed_updates?: string[];
}

/** A bot as Telegram knows it. */
export interface KnownBot extends LocalBot {
  username: string;
  /** Name of the variable that holds its token. */
  variable: string;
  call: CallBot;
}

const TIMEOUT_MS = 15_000;

/** What went wrong with a request, without its address, which may hold a token. */
export function networkProblem(error: unknown): string {
  if ((error as Error)?.name === "TimeoutError") return "no answer in time";
  const text = `${messageOf(error)} ${messageOf((error as Error)?.cause ?? "")}`;
  if (/refused/i.test(text)) return "connection refused";
  if (/dns|resolve|lookup/i.test(text)) return "its name is not known";
  if (/certificate|tls|ssl/i.test(text)) return "its certificate is not accepted";
  if (/reset|closed/i.test(text)) return "the connection broke";
  return "no connection";
}

/** Makes the caller of one bot. */
export function botCaller(apiRoot: string, token: string): CallBot {
  return async <T>(
    method: string,
    params: Record<string, unknown> = {},
    { timeoutMs = TIMEOUT_MS, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
  ): Promise<Told<T>> => {
    try {
      const timeout = AbortSignal.timeout(timeoutMs);
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(params),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const text = await response.text();
      const answer = parse<T>(text);
      if (answer?.ok === true) return { ok: true, result: answer.result as T };
      return {
        ok: false,
        code: answer?.error_code ?? response.status,
        description: answer?.description ?? `HTTP ${response.status} without JSON`,
        retryAfter: answer?.parameters?.retry_after ?? 0,
      };
    } catch (error) {
      return { ok: false, code: 0, description: networkProblem(error), retryAfter: 0 };
    }
  };
}

interface Answer<T> {
  ok?: boolean;
  result?: T;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number };
}

function parse<T>(text: string): Answer<T> | null {
  try {
    return JSON.parse(text) as Answer<T> | null;
  } catch {
    return null;
  }
}

/** The sentence for a call that failed; names the variable when it is the token's fault. */
export function complaint(
  { code, description }: { code: number; description: string },
  variable: string,
  apiRoot: string,
): string {
  if (code === 401 || code === 404) {
    return `${variable} is not a token that Telegram knows (${code} ${description}): copy it again from @BotFather.`;
  }
  return code === 0
    ? `${apiRoot} does not answer (${description}): check the connection and TELEGRAM_API_ROOT.`
    : `Telegram says ${code}: ${description}.`;
}

/**
 * Asks Telegram whose tokens these are (getMe). Throws UserError with a sentence for each that it does not know, or
 * when Telegram is not there.
 */
export async function meetBots(apiRoot: string, bots: readonly LocalBot[]): Promise<KnownBot[]> {
  const problems: string[] = [];
  const known = await Promise.all(bots.map(async (bot): Promise<KnownBot[]> => {
    const call = botCaller(apiRoot, bot.token);
    const variable = TOKEN_VARIABLES[bot.name];
    const me = await call<{ username?: string; first_name?: string }>("getMe");
    if (!me.ok) {
      problems.push(complaint(me, variable, apiRoot));
      return [];
    }
    const { username = "", first_name = bot.title } = me.result;
    return [{ ...bot, username, title: first_name, variable, call }];
  }));
  if (problems.length > 0) throw new UserError([...new Set(problems)].sort().join("\n"));
  return known.flat();
}

/** What is set for a bot now. Throws UserError when Telegram does not say. */
export async function webhookInfo(bot: KnownBot, apiRoot: string): Promise<WebhookInfo> {
  const info = await bot.call<WebhookInfo>("getWebhookInfo");
  if (!info.ok) throw new UserError(complaint(info, bot.variable, apiRoot));
  return info.result;
}

/** "1 update waits", "3 updates wait". */
export function waiting(count: number): string {
  return count === 1 ? "1 update waits" : `${count} updates wait`;
}
