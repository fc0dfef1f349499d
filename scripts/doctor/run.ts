/** One run of the doctor. */
import { readMigrations } from "../db/migrate.ts";
import { botChecks, telegramCheck } from "./bots.ts";
import { type Check, type NamedFinding, runChecks } from "./check.ts";
import { conversationsCheck } from "./conversations.ts";
import { databaseCheck, openDatabase, roleCheck } from "./database.ts";
import { functionsCheck } from "./functions.ts";
import { jobsCheck } from "./jobs.ts";
import { migrationsCheck } from "./migrations.ts";
import { adminChatCheck, frontendCheck } from "./pages.ts";
import { picturesCheck } from "./pictures.ts";
import { deadLettersCheck, failuresCheck, outboxCheck } from "./queue.ts";
import { readSettings, settingsCheck } from "./settings.ts";

/** What to look at, and how patiently. */
export interface DiagnoseOptions {
  /** Variables by name, as `loadEnvironment` reads them. */
  environment: Record<string, string | undefined>;
  /** true: the stack of `deno task start`, also where the environment names another. */
  local?: boolean;
  /** Folder of migrations; default supabase/migrations. */
  migrations?: string;
  /** Milliseconds for one question over the network; default 5 s. */
  timeoutMs?: number;
  /** Seconds; default 60. */
  lockSeconds?: number;
}

/** What was found. */
export interface Diagnosis {
  mode: "local" | "deployed";
  findings: NamedFinding[];
}

const CHECKS: readonly Check[] = [
  settingsCheck,
  databaseCheck,
  roleCheck,
  migrationsCheck,
  jobsCheck,
  telegramCheck,
  ...botChecks,
  functionsCheck,
  outboxCheck,
  deadLettersCheck,
  failuresCheck,
  picturesCheck,
  conversationsCheck,
  frontendCheck,
  adminChatCheck,
];

/**
 * Looks at everything and changes nothing. Takes a bounded time: every question has a limit, and the checks run side by
 * side. Never rejects because something is wrong; that is what the findings are for.
 */
export async function diagnose(options: DiagnoseOptions): Promise<Diagnosis> {
  const { environment, local, timeoutMs = 5_000, lockSeconds = 60 } = options;
  const settings = readSettings(environment, local);
  const sql = openDatabase(settings.config.databaseUrl, timeoutMs);
  try {
    const findings = await runChecks(CHECKS, {
      ...settings,
      sql,
      timeoutMs,
      lockSeconds,
      migrations: () => readMigrations(options.migrations),
    });
    return { mode: settings.mode, findings };
  } finally {
    await sql.end({ timeout: 0.5 });
  }
}
