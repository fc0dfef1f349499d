/** What a JUnit report came to. */
export interface JunitTotals {
  passed: number;
  failed: number;
  /** Tests that were left out; they count as failed. */
  skipped: string[];
}

/** Adds up the test cases of a JUnit report, as `deno test --junit-path` writes it. */
export function readJunit(xml: string): JunitTotals {
  const totals: JunitTotals = { passed: 0, failed: 0, skipped: [] };
  for (
    const [, attributes = "", ending, body = ""] of xml.matchAll(
      /<testcase\b((?:[^>"]|"[^"]*")*?)(\/>|>([\s\S]*?)<\/testcase>)/g,
    )
  ) {
    if (ending !== "/>" && /<(failure|error)\b/.test(body)) totals.failed++;
    else if (ending !== "/>" && /<skipped\b/.test(body)) {
      totals.failed++;
      totals.skipped.push(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? "a test");
    } else totals.passed++;
  }
  return totals;
}
