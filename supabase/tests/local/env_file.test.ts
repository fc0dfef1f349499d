import assert from "node:assert/strict";
import { parseEnvFile } from "../../../scripts/lib/env_file.ts";

Deno.test("names, quotes, comments, export and empty values are read", () => {
  const text = `\uFEFF# a comment\n\nA=1\r\nexport B = two words # not part\nC="x # y"\nD='z'\nE=\nF=a#b\n`;
  assert.deepEqual(parseEnvFile(text), { A: "1", B: "two words", C: "x # y", D: "z", E: "", F: "a#b" });
});

Deno.test("a quoted value may span lines", () => {
  assert.deepEqual(parseEnvFile(`KEY="one\ntwo"\nNEXT=3`), { KEY: "one\ntwo", NEXT: "3" });
});

Deno.test("a line that is no assignment is named by its number, and never shown", () => {
  assert.throws(() => parseEnvFile("A=1\n1000000001:secret\n"), (error: Error) => {
    assert.match(error.message, /^\.env, line 2: /);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
});

Deno.test("a quote that never closes is named by its line and its variable, and the value is not shown", () => {
  assert.throws(() => parseEnvFile(`A=1\nTOKEN="secret\nB=2`), (error: Error) => {
    assert.match(error.message, /^\.env, line 2: the value of TOKEN opens with " and never closes/);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
});
