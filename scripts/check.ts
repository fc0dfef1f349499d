import { runMain } from "./lib/errors.ts";
import { exists, inRoot } from "./lib/paths.ts";

const deno = Deno.execPath();
const CHECKS: { name: string; args: string[]; needs?: string }[] = [
  { name: "format", args: ["fmt", "--check", "--quiet"] },
  { name: "lint", args: ["lint", "--quiet"] },
  { name: "types", args: ["check", "--quiet", "scripts", "supabase"] },
  // Apart from the scripts: a page knows the DOM, and the two disagree about some types.
  { name: "types of the pages", args: ["check", "--quiet", "web"] },
  { name: "db:verify", args: ["run", "-A", "scripts/db/verify.ts"] },
  {
    name: "contract tests",
    args: ["run", "-A", "scripts/test.ts", "tests/contract/"],
    needs: "supabase/tests/contract",
  },
];

/** `deno task check`: every check runs, also after one has failed. */
async function check(): Promise<number> {
  const failed: string[] = [];
  for (const { name, args, needs } of CHECKS) {
    console.log(`check: ${name}`);
    if (needs && !await exists(inRoot(needs))) {
      console.error(`${needs} is missing.`);
      failed.push(name);
      continue;
    }
    const { success } = await new Deno.Command(deno, { args, cwd: inRoot(), stdin: "null" }).spawn().status;
    if (!success) failed.push(name);
  }
  console.log(failed.length === 0 ? "check: all ok" : `check: failed in ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

if (import.meta.main) await runMain(check);
