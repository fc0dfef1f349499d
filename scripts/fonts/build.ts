/** Writes the letters of the pictures anew, after the font in deno.json changed: deno run -A scripts/fonts/build.ts */
import { copyFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontModule } from "./outlines.ts";

const folder = new URL("../../supabase/functions/_shared/files/", import.meta.url);
writeFileSync(new URL("font_data.ts", folder), fontModule());
copyFileSync(
  createRequire(import.meta.url).resolve("@fontsource/inter/LICENSE"),
  new URL("OFL.txt", folder),
);
