/** Is this URL one of our webhook functions, and does it know the secret? */
import { networkProblem } from "./bot_api.ts";

/** What the probe needs. */
export interface ProbeOptions {
  url: string;
  secret: string;
  /** Name of the function, such as client-bot. */
  functionName: string;
  /** Variable that holds the bot's token, here and there. */
  variable: string;
}

const TIMEOUT_MS = 20_000;

interface Seen {
  status: number;
  html: boolean;
  /** `error.code` of our functions' refusals. */
  code: string;
  location: string;
}

async function ask(url: string, headers: Record<string, string>): Promise<Seen | string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      // No update: whatever answers, nothing happens there.
      body: "{}",
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return {
      status: response.status,
      html: (response.headers.get("content-type") ?? "").includes("html") ||
        /^\s*<(!doctype|html)/i.test(text),
      code: codeIn(text),
      location: response.headers.get("location") ?? "",
    };
  } catch (error) {
    return networkProblem(error);
  }
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { error?: { code?: string } }).error?.code ?? "";
  } catch {
    return "";
  }
}

/**
 * Asks the URL twice, without the secret and with it, and with a body that is no update. Resolves to one sentence about
 * what is wrong, or null when it is our function with our secret: 401 of its own first, 400 for the body then.
 */
export async function probeFunction(options: ProbeOptions): Promise<string | null> {
  const { url, secret } = options;
  const without = await ask(url, {});
  const problem = typeof without === "string"
    ? `${url} does not answer: ${without}.`
    : judge(without, options);
  if (problem !== null) return problem;
  const withSecret = await ask(url, { "x-telegram-bot-api-secret-token": secret });
  if (typeof withSecret === "string") return `${url} answered once and then not: ${withSecret}.`;
  if (withSecret.status === 401) {
    return `${url} refuses the TELEGRAM_WEBHOOK_SECRET given here: the deployment has another one.`;
  }
  return withSecret.status === 400
    ? null
    : `${url} answers ${withSecret.status} with the secret, where 400 is right for a body that is no update.`;
}

function judge({ status, html, code, location }: Seen, options: ProbeOptions): string | null {
  const { url, functionName, variable } = options;
  const page = html ? " with an HTML page" : "";
  if (status === 404) {
    return `${url} answers 404${page}: the function ${functionName} is not deployed there, or SUPABASE_URL is another project.`;
  }
  if (html) {
    return `${url} answers with an HTML page (${status}), which is not the function: SUPABASE_URL should be the project's own address.`;
  }
  if (status >= 300 && status < 400) {
    return `${url} answers ${status} and leads to ${
      location || "nowhere"
    }: Telegram does not follow, so SUPABASE_URL should be the address it leads to.`;
  }
  if (code === "not_configured") {
    return `${url} has no token of this bot: set ${variable} in the secrets of the deployment.`;
  }
  if (status === 401) {
    return code === "unauthorized"
      ? null
      : `${url} answers 401, but not from the function: something in front of it asks for a login. ` +
        `Deploy ${functionName} with verify_jwt = false.`;
  }
  return status < 300
    ? `${url} answers ${status} without the secret, where 401 is right: it is not the function, or lets anybody in.`
    : `${url} answers ${status} without the secret, where 401 is right: look into the log of ${functionName}.`;
}
