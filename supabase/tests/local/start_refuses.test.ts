import assert from "node:assert/strict";
import { join } from "node:path";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import { lockFolder } from "../../../scripts/local/lock.ts";
import { withFolder } from "./folder.ts";

/** What `deno task start` prints when it refuses; it must refuse. */
async function refusal(folder: string, env = "", flags: string[] = []): Promise<string> {
  const envFile = join(folder, "settings.env");
  await Deno.writeTextFile(envFile, env);
  const ports = ["functions", "db", "web", "telegram"].map((name) => `--port-${name}=${freePort()}`);
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--quiet",
      "--no-check",
      inRoot("scripts", "start.ts"),
      `--folder=${join(folder, "stack")}`,
      `--env=${envFile}`,
      ...ports,
      ...flags,
    ],
    stdin: "null",
  }).output();
  const output = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assert.equal(code, 1, output);
  assert.doesNotMatch(output, /^\s+at /m, "no stack trace");
  return output;
}

Deno.test("a port in use is named with the flag and the variable that move it", async () => {
  await withFolder(async (folder) => {
    const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const { port } = taken.addr as Deno.NetAddr;
    try {
      const output = await refusal(folder, "", [`--port-telegram=${port}`]);
      assert.match(output, new RegExp(`Port ${port} \\(Telegram emulator\\) is in use`));
      assert.match(output, /--port-telegram=<port> or KOPILKA_PORT_TELEGRAM=<port>/);
    } finally {
      taken.close();
    }
  });
});

Deno.test("a flag that is no port, and a flag nobody knows, are refused", async () => {
  await withFolder(async (folder) => {
    assert.match(await refusal(folder, "", ["--port-db=70000"]), /--port-db is not a port/);
    assert.match(await refusal(folder, "", ["--frehs"]), /--frehs/);
  });
});

Deno.test("a broken .env is named by line or variable, and no secret is shown", async () => {
  await withFolder(async (folder) => {
    assert.match(await refusal(folder, "LOG_LEVEL=info\nwhat is this\n"), /line 2: this is not NAME=value/);
    const swallowed = await refusal(
      folder,
      "FRONTEND_URL=https://a.pages.devSUPABASE_URL=https://b.supabase.co\n",
    );
    assert.match(swallowed, /FRONTEND_URL has swallowed SUPABASE_URL/);
    const token = await refusal(folder, "TOKEN_CLIENT=my-very-secret\n");
    assert.match(token, /TOKEN_CLIENT is not usable/);
    assert.doesNotMatch(token, /my-very-secret/);
  });
});

Deno.test("a second start in the same folder names the first", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(join(folder, "stack"));
    const lock = await lockFolder(join(folder, "stack"));
    try {
      assert.match(
        await refusal(folder),
        new RegExp(`already running from this folder \\(process ${Deno.pid}\\)`),
      );
    } finally {
      lock.release();
    }
  });
});

Deno.test("a folder that holds something else than a database is called damaged, with what to do", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(join(folder, "stack", "db"), { recursive: true });
    await Deno.chmod(join(folder, "stack", "db"), 0o755);
    if (Deno.uid() === 0) await Deno.chown(join(folder, "stack", "db"), 65534, 65534);
    await Deno.writeTextFile(join(folder, "stack", "db", "notes.txt"), "not a database");
    const output = await refusal(folder);
    assert.match(output, /The data folder .*stack\/db is damaged \(PG_VERSION is missing\): .*--fresh/);
  });
});
