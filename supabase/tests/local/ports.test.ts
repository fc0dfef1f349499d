import assert from "node:assert/strict";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { freePort } from "../../../scripts/lib/ports.ts";

const DRAW = `import { freePort } from "./scripts/lib/ports.ts";
console.log(JSON.stringify(Array.from({ length: 200 }, freePort)));`;

async function drawElsewhere(): Promise<number[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["eval", DRAW], cwd: inRoot() })
    .output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

Deno.test("no two of several processes are given the same port, though none listens yet", async () => {
  const ports = (await Promise.all([1, 2, 3].map(drawElsewhere))).flat();
  assert.equal(new Set(ports).size, 600);
  assert.ok(ports.every((port) => port >= 12_000 && port < 32_000));
});

Deno.test("a port that somebody listens on is not given", () => {
  const next = freePort() + 1;
  using _taken = Deno.listen({ hostname: "127.0.0.1", port: next });
  assert.notEqual(freePort(), next);
});
