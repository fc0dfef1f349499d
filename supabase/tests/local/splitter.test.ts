import assert from "node:assert/strict";
import fc from "fast-check";
import { splitStatements } from "../../../scripts/db/split.ts";

function texts(script: string): string[] {
  return splitStatements(script).map((statement) => statement.text);
}

Deno.test("statements are split at semicolons, and comments between them are left out", () => {
  assert.deepEqual(texts("-- a; b\nselect 1; /* c; /* d; */ */\n\nselect 2"), ["select 1", "select 2"]);
});

Deno.test("an empty script, or one of comments only, has no statement", () => {
  assert.deepEqual(texts(""), []);
  assert.deepEqual(texts(" ;; -- nothing\n /* at; all */ ;"), []);
});

Deno.test("a semicolon inside quotes does not end a statement", () => {
  const cases = [
    "select 'a;b'",
    "select 'it''s; fine'",
    `select ";" from "odd;table"`,
    "select E'\\';' ",
    "select U&'d\\0061t;'",
    "select 'backslash\\'",
  ];
  for (const statement of cases) {
    assert.deepEqual(texts(`${statement}; select 2`), [statement.trim(), "select 2"]);
  }
});

Deno.test("a body in dollar quotes is one piece, whatever other quotes it holds", () => {
  const body = "create function f() returns text language sql as $body$ select '$$;', $x$;$x$; $body$";
  assert.deepEqual(texts(`${body};\nselect $1, a$b$c from t;`), [body, "select $1, a$b$c from t"]);
});

Deno.test("a body of begin atomic … end is one piece, with case … end inside", () => {
  const body =
    "create function f(a int) returns int language sql begin atomic select case a when 1 then 2 else 3 end; select 4; end";
  assert.deepEqual(texts(`${body}; begin; select 1; end;`), [body, "begin", "select 1", "end"]);
});

Deno.test("a rule with several commands in parentheses is one piece", () => {
  const rule = "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))";
  assert.deepEqual(texts(`${rule};select 1;`), [rule, "select 1"]);
});

Deno.test("a statement knows the line on which it begins", () => {
  const lines = splitStatements("-- one\n\nselect 1;\n\n/* two\n */ select\n2;").map(({ line }) => line);
  assert.deepEqual(lines, [3, 6]);
});

Deno.test("whatever stands inside a dollar-quoted body, the body stays whole", () => {
  const inside = fc.string().filter((text) =>
    !text.includes("$q$") && !text.endsWith("$") && !text.endsWith("$q")
  );
  fc.assert(fc.property(inside, (text) => {
    const statement = `do $q$${text}$q$`;
    assert.deepEqual(texts(`select 1; ${statement}; select 2`), ["select 1", statement, "select 2"]);
  }));
});

Deno.test("whatever stands inside a string, the string stays whole", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const statement = `select '${text.replaceAll("'", "''")}'`;
    assert.deepEqual(texts(`${statement};select 2`), [statement, "select 2"]);
  }));
});
