/** Tells Telegram what the bots offer: commands and the menu button, which the database knows (api.bot_profile). */
import postgres from "postgres";
import type { BotName } from "../../supabase/functions/_shared/config.ts";
import { type CallBot, complaint } from "./bot_api.ts";

/** A bot whose commands are to be told. */
export interface ProfileBot {
  name: BotName;
  /** Name of the variable that holds its token, for complaints. */
  variable: string;
  call: CallBot;
}

interface Call {
  method: string;
  payload: Record<string, unknown>;
}

/**
 * Makes the calls that the database names for these bots, one after the other for each. Returns a sentence for each bot
 * to which Telegram said no; the bots work without, so nothing is thrown for that.
 */
export async function tellProfiles(
  databaseUrl: string,
  apiRoot: string,
  bots: readonly ProfileBot[],
): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [known] = await sql`select from pg_proc where oid = to_regprocedure('api.bot_profile(text)')`;
    if (!known) {
      return ["The database is older than this program and knows no commands of the bots: migrate it first."];
    }
    const problems = await Promise.all(bots.map(async ({ name, variable, call }) => {
      const [row] = await sql<{ calls: Call[] }[]>`select api.bot_profile(p_bot => ${name}) as calls`;
      for (const { method, payload } of row?.calls ?? []) {
        const told = await call(method, payload);
        if (!told.ok) return [`${name} bot, ${method}: ${complaint(told, variable, apiRoot)}`];
      }
      return [];
    }));
    return problems.flat();
  } finally {
    await sql.end();
  }
}
