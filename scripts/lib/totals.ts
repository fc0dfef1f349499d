/** What a suite came to. */
export interface Totals {
  passed: number;
  /** One for each failure: the file, the test, what it said. */
  failures: string[];
}

/** Adds what a part came to. */
export function add(totals: Totals, part: Totals): void {
  totals.passed += part.passed;
  totals.failures.push(...part.failures);
}

/** As "N passed, N failed". */
export function inNumbers({ passed, failures }: Totals): string {
  return `${passed} passed, ${failures.length} failed`;
}

/**
 * Prints the first line of each failure once more, as `failed: …`, so that nobody need search for it, and the counts;
 * returns the exit code. A run without any test has failed.
 */
export function conclude(totals: Totals): number {
  for (const failure of totals.failures) console.log(`failed: ${failure.split("\n", 1)[0]}`);
  console.log(inNumbers(totals));
  return totals.failures.length > 0 || totals.passed === 0 ? 1 : 0;
}
