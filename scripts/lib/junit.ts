import type { Totals } from "./totals.ts";

/** Adds up the test cases of a JUnit report, as `deno test --junit-path` writes it. One that was left out counts as failed. */
export function readJunit(xml: string): Totals {
  const totals: Totals = { passed: 0, failures: [] };
  for (
    const [, attributes = "", ending, body = ""] of xml.matchAll(
      /<testcase\b((?:[^>"]|"[^"]*")*?)(\/>|>([\s\S]*?)<\/testcase>)/g,
    )
  ) {
    const [why] = ending === "/>" ? [] : /<(failure|error|skipped)\b(?:[^>"]|"[^"]*")*>/.exec(body) ?? [];
    if (why === undefined) totals.passed++;
    else {
      const file = attribute(attributes, "classname").replace(/^\.\//, "");
      const message = why.startsWith("<skipped") ? "skipped" : attribute(why, "message");
      totals.failures.push(
        [file, attribute(attributes, "name"), message].filter((part) => part !== "").join(": "),
      );
    }
  }
  return totals;
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function attribute(text: string, name: string): string {
  const [, value = ""] = new RegExp(`\\b${name}="([^"]*)"`).exec(text) ?? [];
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity]!);
}
