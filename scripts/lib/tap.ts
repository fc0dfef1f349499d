import type { Totals } from "./totals.ts";

/** Reads TAP line by line, as pgTAP's functions return it. Source: testanything.org, version 13. */
export interface TapReader {
  /** Takes text that a query returned; what is not TAP is left alone. */
  take(text: string): void;
  /** Counts something that went wrong outside the assertions. */
  fail(reason: string): void;
  /** Ends the file, with each failure's description and diagnostics: a plan that does not fit, or no assertion at all, is a failure. */
  end(): Totals;
}

/**
 * Reads the TAP of one file. A failed TODO passes, as TAP says; a SKIP fails, for here a test that cannot run is a test
 * that did not pass.
 */
export function readTap(): TapReader {
  const result: Totals = { passed: 0, failures: [] };
  let planned: number | undefined;
  let afterFailure = false;
  const fail = (reason: string): void => void result.failures.push(reason);
  const line = (text: string): void => {
    const assertion = /^(not )?ok\b\s*\d*\s*(?:-\s*)?(.*)$/.exec(text);
    const plan = /^1\.\.(\d+)/.exec(text);
    if (assertion) {
      const [, not, description = ""] = assertion;
      afterFailure = false;
      if (/#\s*skip\b/i.test(description)) fail(`skipped: ${description}`);
      else if (!not || /#\s*todo\b/i.test(description)) result.passed++;
      else {
        fail(description || "an assertion without a description");
        afterFailure = true;
      }
    } else if (plan) planned = Number(plan[1]);
    else if (text.startsWith("Bail out!")) fail(text);
    else if (text.startsWith("#") && afterFailure && !/^# (Failed test|Looks like)/.test(text)) {
      result.failures.push(`${result.failures.pop()}\n${text}`);
    }
  };
  return {
    take: (text) => text.split("\n").forEach(line),
    fail,
    end() {
      const failed = result.failures.length;
      const ran = result.passed + failed;
      if (planned === undefined && ran > 0 && failed === 0) fail("no plan: call plan() or finish()");
      else if (planned !== undefined && planned !== ran && failed === 0) {
        fail(`planned ${planned} assertions, ran ${ran}`);
      } else if (ran === 0) fail("no assertion ran");
      return result;
    },
  };
}
