import assert from "node:assert/strict";
import { freePort } from "../../../scripts/lib/ports.ts";
import { serveFunctions } from "../../../scripts/local/functions_server.ts";
import { createStorage, PICTURE_LIMIT } from "../../functions/_shared/storage.ts";
import { ENV } from "../functions/fakes.ts";

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

/** Storage's stand-in on a free port, and the functions' own client of it. */
async function withStorage(
  body: (at: { url: string; storage: NonNullable<ReturnType<typeof createStorage>> }) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const port = freePort();
  const supabaseUrl = `http://127.0.0.1:${port}`;
  const server = serveFunctions({ env: { ...ENV, KOPILKA_STORAGE_DIR: folder }, port });
  try {
    const storage = createStorage({ supabaseUrl, serviceKey: ENV.SUPABASE_SERVICE_ROLE_KEY })!;
    await body({ url: `${supabaseUrl}/storage/v1/object`, storage });
  } finally {
    await server.stop();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("what supabase-js uploads can be read by anybody, with its type, and is written over", async () => {
  await withStorage(async ({ url, storage }) => {
    assert.equal(await storage.download("promo/1.png"), undefined);
    await storage.upload("promo/1.png", PNG, "image/png");
    await storage.upload("promo/1.png", PNG.slice(0, 5), "image/png");
    assert.deepEqual(await storage.download("promo/1.png"), PNG.slice(0, 5));
    const response = await fetch(`${url}/public/public/promo/1.png`);
    assert.deepEqual([response.status, response.headers.get("content-type")], [200, "image/png"]);
    await response.body?.cancel();
  });
});

Deno.test("the bucket's limits are those of Supabase: key, type, size, and no way out of the folder", async () => {
  await withStorage(async ({ url, storage }) => {
    await assert.rejects(storage.upload("promo/1.svg", PNG, "image/svg+xml"), { status: 415 });
    const large = new Uint8Array(PICTURE_LIMIT + 1);
    await assert.rejects(storage.upload("promo/1.png", large, "image/png"), { status: 413 });
    await assert.rejects(storage.upload("a/..%2f..%2fx.png", PNG, "image/png"), { status: 404 });
    const init = { method: "POST", headers: { "content-type": "image/png" }, body: PNG };
    const stranger = await fetch(`${url}/public/promo/1.png`, init);
    assert.equal((await stranger.json() as { statusCode: string }).statusCode, "403");
    assert.equal(await storage.download("promo/1.png"), undefined);
  });
});

Deno.test("the bucket that config.toml declares takes what the functions send", async () => {
  const config = await Deno.readTextFile(new URL("../../config.toml", import.meta.url));
  const bucket = config.slice(config.indexOf("[storage.buckets.public]"), config.indexOf("[edge_runtime]"));
  assert.match(bucket, new RegExp(`^file_size_limit = "${PICTURE_LIMIT / 1024 / 1024}MiB"$`, "m"));
  for (const type of ["image/jpeg", "image/png", "image/webp"]) assert.ok(bucket.includes(`"${type}"`), type);
});
