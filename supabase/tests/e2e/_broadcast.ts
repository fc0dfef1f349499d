/** What the tests of broadcasts share. */
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { botTexts, person, untilIdle } from "./_kit.ts";

/** A stack at noon with an admin and people who wrote to the client bot. */
export interface Office {
  readonly stack: TestStack;
  readonly admin: SimUser;
  readonly people: readonly SimUser[];
  /** Presses a button in the admin bot. */
  press(button: string): Promise<string>;
  /** Writes to the admin bot. */
  say(what: string | Record<string, unknown>): Promise<string>;
  /** Runs the jobs of broadcasts once. */
  runJobs(): Promise<void>;
  /** Waits until nothing of a broadcast that was paused or cancelled is on the way, and then sees that nothing more comes. */
  rests(text: RegExp): Promise<number>;
  /** How many of the people got a text, and that nobody got it twice. */
  got(text: RegExp): number;
}

/** Runs a test body in an office whose admin speaks a language and whose dispatch sends so many messages a second. */
export async function withOffice(
  { language, people, rate }: { language: string; people: number; rate: number },
  body: (office: Office) => Promise<void>,
): Promise<void> {
  await withTestStack({ env: { ADMIN_CHAT_ID: "900" } }, async (stack) => {
    const { sql } = stack.database;
    await sql`select core.set_clock('2026-11-20 12:00+02')`;
    const admin = person(900, "Chief", language);
    const crowd = Array.from({ length: people }, (_, n) => person(2001 + n, `P${n}`, language));
    await Promise.all(crowd.map((user) => stack.send(user, "/start")));
    await stack.send(admin, "/start", "admin");
    await untilIdle(stack);
    await sql`select core.set_setting('dispatch_messages_per_second', to_jsonb(${rate}::int), 'test')`;
    const got = (text: RegExp): number => {
      const counts = crowd.map((user) => botTexts(stack, user).filter((said) => text.test(said)).length);
      if (counts.some((count) => count > 1)) throw new Error(`somebody got it more than once: ${counts}`);
      return counts.filter((count) => count === 1).length;
    };
    await body({
      stack,
      admin,
      people: crowd,
      async press(button) {
        await stack.press(admin, button, "admin");
        return stack.lastText(admin, "admin");
      },
      async say(what) {
        await stack.send(admin, what, "admin");
        return stack.lastText(admin, "admin");
      },
      async runJobs() {
        await sql`select ops.run_job('broadcasts')`;
        await sql`select ops.run_job('broadcast_progress')`;
      },
      async rests(text) {
        await untilIdle(stack);
        const before = got(text);
        // Several times as long as one message takes at the pace that is set.
        await new Promise((done) => setTimeout(done, 4_000 / rate));
        if (got(text) !== before) throw new Error(`${got(text) - before} more came`);
        return before;
      },
      got,
    });
  });
}
