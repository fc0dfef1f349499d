import assert from "node:assert/strict";
import { readJunit } from "../../../scripts/lib/junit.ts";
import { readTap } from "../../../scripts/lib/tap.ts";
import type { Totals } from "../../../scripts/lib/totals.ts";

function read(...lines: string[]): Totals {
  const tap = readTap();
  for (const line of lines) tap.take(line);
  return tap.end();
}

Deno.test("each assertion counts, and a failed one keeps its diagnostics", () => {
  const result = read(
    "1..2",
    "ok 1 - fine",
    'not ok 2 - broken\n# Failed test 2: "broken"\n#   have: 1\n#   want: 2',
  );
  assert.deepEqual(result, { passed: 1, failures: ["broken\n#   have: 1\n#   want: 2"] });
});

Deno.test("a plan that does not fit is a failure", () => {
  assert.deepEqual(read("1..3", "ok 1", "ok 2"), {
    passed: 2,
    failures: ["planned 3 assertions, ran 2"],
  });
});

Deno.test("a file without a plan, and a file without assertions, is a failure", () => {
  assert.equal(read("ok 1 - alone").failures.length, 1);
  assert.equal(read().failures.length, 1);
  assert.equal(read("1..0").failures.length, 1);
});

Deno.test("a failed TODO passes, and a SKIP fails", () => {
  assert.deepEqual(read("1..2", "not ok 1 - later # TODO not yet", "ok 2 - # SKIP no tool").passed, 1);
  assert.equal(read("1..1", "ok 1 # skip no tool").failures.length, 1);
});

Deno.test("ordinary query results are not taken for TAP", () => {
  assert.deepEqual(read("1..1", "okay", "not okay", "a text", "ok 1 - real").passed, 1);
});

Deno.test("a JUnit report gives what passed, and of what failed or was skipped the file, the name and the message", () => {
  const xml = `<testsuites><testsuite><testcase name="a &gt; b" time="1"></testcase><testcase name="b"/>
    <testcase name="&quot;c&quot;" classname="./c.test.ts"><failure message="x &lt; y > z">trace</failure></testcase>
    <testcase name="d"><skipped/></testcase></testsuite></testsuites>`;
  assert.deepEqual(readJunit(xml), { passed: 2, failures: ['c.test.ts: "c": x < y > z', "d: skipped"] });
});
