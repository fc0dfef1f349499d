/** An error that is told to a person in one sentence, without a stack trace. */
export class UserError extends Error {
  override name = "UserError";
}

/** Is this an error whose message is meant for a person as it stands (ours, or the settings' ConfigError)? */
export function isForPeople(error: unknown): error is Error {
  return error instanceof Error && (error.name === "UserError" || error.name === "ConfigError");
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs a program's main function. What is meant for a person is printed as one sentence and the exit code is 1;
 * anything else is a bug and keeps its stack trace.
 */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    Deno.exit(await main());
  } catch (error) {
    console.error(isForPeople(error) ? error.message : error);
    Deno.exit(1);
  }
}
