import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { supabase } from "../../../scripts/parity/supabase.ts";
import { parityUrl } from "./_kit.ts";

const GATEWAY = inRoot("supabase", "functions", "_shared", "db.ts");
/** The one door that the functions do not call: `deno task webhooks` does, when it tells Telegram of commands. */
const PROFILE = inRoot("scripts", "webhooks", "profile.ts");

/** A call of a door as the gateway writes it: `api.name(p_x => ${value}::type, …)`. */
interface DoorCall {
  name: string;
  args: { name: string; cast: string }[];
}

Deno.test("the calls of the doors fit the types that supabase gen types makes of the database", async () => {
  const { ok, stdout, stderr } = await supabase("gen", "types", `--remote=${parityUrl()}`, "--schema=api");
  assert.ok(ok, stderr);
  const calls = readCalls(await Deno.readTextFile(GATEWAY) + await Deno.readTextFile(PROFILE));
  const folder = await Deno.makeTempDir({ prefix: "kopilka-" });
  try {
    await Deno.writeTextFile(join(folder, "database.ts"), stdout);
    const good = await check(folder, "calls.ts", calls);
    assert.ok(good.success, good.output);
    // It would be seen if a parameter had another name.
    const renamed = calls.map((call) => ({
      ...call,
      args: call.args.map((arg) => ({ ...arg, name: arg.name.replace("p_update", "p_message") })),
    }));
    const bad = await check(folder, "renamed.ts", renamed);
    assert.ok(!bad.success);
    assert.match(bad.output, /'p_message' does not exist/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

function readCalls(source: string): DoorCall[] {
  const calls = [...source.matchAll(/\bapi\.(\w+)\(([^)]*)\)/g)]
    .filter(([text]) => text.includes("=>") || text.endsWith("()"))
    .map(([, name = "", args = ""]) => ({
      name,
      args: [...args.matchAll(/(p_\w+) => \$\{\w+\}((?:::\w+)*)/g)].map(([, name = "", casts = ""]) => ({
        name,
        cast: casts.split("::").at(-1) ?? "",
      })),
    }));
  assert.ok(calls.length >= 4, `the doors' calls are not found in ${GATEWAY}`);
  return calls;
}

/** Checks a file that makes the same calls through the generated types, and takes what comes back as the gateway does. */
async function check(
  folder: string,
  name: string,
  calls: DoorCall[],
): Promise<{ success: boolean; output: string }> {
  const values: Record<string, string> = {
    jsonb: "json",
    json: "json",
    int: "number",
    bigint: "number",
    "": "bot",
  };
  const lines = calls.map((call) => {
    const args = call.args.map((arg) => {
      assert.ok(values[arg.cast], `a cast to ${arg.cast} in the call of api.${call.name}`);
      return `${arg.name}: ${values[arg.cast]}`;
    });
    return call.args.length > 0
      ? `({ ${args.join(", ")} }) satisfies Doors["${call.name}"]["Args"];`
      : `({}) satisfies Doors["${call.name}"]["Args"];`;
  });
  const config = pathToFileURL(inRoot("supabase", "functions", "_shared", "config.ts"));
  const source = `import type { Database, Json } from "./database.ts";
import type { BotName } from "${config}";
type Doors = Database["api"]["Functions"];
declare const bot: BotName, json: Json, number: number;
${lines.join("\n")}
type Open = Exclude<keyof Doors, \`_\${string}\`>;
type Called = ${calls.map((call) => `"${call.name}"`).join(" | ")};
const everyOpenDoorIsCalled: Exclude<Open, Called> extends never ? true : false = true;
void everyOpenDoorIsCalled;
`;
  await Deno.writeTextFile(join(folder, name), source);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", "--config", inRoot("deno.json"), join(folder, name)],
    cwd: folder,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { success, output: `${source}\n${decoder.decode(stdout)}${decoder.decode(stderr)}` };
}
