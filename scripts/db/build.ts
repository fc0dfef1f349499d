import { dirname } from "node:path";
import { runMain } from "../lib/errors.ts";
import { baselineFile, compile, readSchemas } from "./compile.ts";

/** `deno task db:build`: writes the baseline migration from supabase/schemas. */
async function build(): Promise<number> {
  const files = await readSchemas();
  const text = compile(files);
  const before = await Deno.readTextFile(baselineFile).catch(() => "");
  await Deno.mkdir(dirname(baselineFile), { recursive: true });
  await Deno.writeTextFile(baselineFile, text);
  console.log(`${files.length} files → ${baselineFile}${before === text ? " (nothing changed)" : ""}`);
  return 0;
}

if (import.meta.main) await runMain(build);
