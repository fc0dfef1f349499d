import postgres from "postgres";
import { compile, readSchemas } from "../db/compile.ts";
import { runMain } from "../lib/errors.ts";
import { inRoot } from "../lib/paths.ts";
import { startTestCluster, TEMPLATE } from "../lib/test_cluster.ts";
import { pages } from "./pages.ts";

/** `deno task docs`: writes the generated pages of docs, from a scratch database made of supabase/schemas. */
async function buildDocs(): Promise<number> {
  const cluster = await startTestCluster({
    migrations: [{ version: "00000000000000", name: "schemas", text: compile(await readSchemas()) }],
  });
  try {
    const sql = postgres(cluster.server.url("postgres", TEMPLATE), { max: 1, onnotice: () => {} });
    try {
      for (const page of pages) {
        await Deno.writeTextFile(inRoot(page.path), await page.render(sql));
        console.log(`wrote ${page.path}`);
      }
    } finally {
      await sql.end();
    }
    return 0;
  } finally {
    await cluster.stop();
  }
}

if (import.meta.main) await runMain(buildDocs);
