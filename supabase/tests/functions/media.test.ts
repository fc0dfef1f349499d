import assert from "node:assert/strict";
import type { MediaJob } from "../../functions/_shared/doors.ts";
import { createBackground } from "../../functions/_shared/background.ts";
import { createCopier, pictureType } from "../../functions/_shared/media.ts";
import { createStorage, PICTURE_LIMIT } from "../../functions/_shared/storage.ts";
import { createHandlers } from "../../functions/_shared/handlers.ts";
import { apiError, ENV, fakeGateway, keepLog, testConfig } from "./fakes.ts";

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const WEBP = new TextEncoder().encode("RIFF\0\0\0\0WEBPVP8 ");

/** One server as Telegram's files and as Storage; what it answers can be replaced. */
function fakeWorld(file: Uint8Array<ArrayBuffer> = JPEG) {
  const seen: string[] = [];
  const stored = new Map<string, { type: string | null; bytes: Uint8Array }>();
  const world = {
    seen,
    stored,
    onGetFile: (): Response | Promise<Response> =>
      Response.json({ ok: true, result: { file_id: "F", file_path: "photos/file_1.jpg" } }),
    onFile: (): Response | Promise<Response> => new Response(file),
    onUpload: (): Response | Promise<Response> => Response.json({ Key: "k", Id: "i" }),
  };
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const { pathname } = new URL(request.url);
    seen.push(`${request.method} ${pathname}`);
    if (pathname.startsWith("/file/")) return await world.onFile();
    const bytes = await request.bytes();
    if (pathname.startsWith("/bot")) return await world.onGetFile();
    if (request.headers.get("authorization") !== `Bearer ${ENV.SUPABASE_SERVICE_ROLE_KEY}`) {
      return new Response(null, { status: 401 });
    }
    const response = await world.onUpload();
    if (response.ok) stored.set(pathname, { type: request.headers.get("content-type"), bytes });
    return response;
  });
  const url = `http://127.0.0.1:${server.addr.port}`;
  return Object.assign(world, { url, [Symbol.asyncDispose]: () => server.shutdown() });
}

type World = ReturnType<typeof fakeWorld>;

/** Copies one picture of the partner bot; what was reported. */
async function copyOne(world: World, timeoutMs = 2_000) {
  const config = testConfig({ TELEGRAM_API_ROOT: world.url, SUPABASE_URL: world.url });
  const db = fakeGateway();
  const jobs: MediaJob[] = [{ id: 7, bot: "partner", file_id: "F", size: null, path: "promo/7" }];
  db.onMediaClaim = () => jobs.splice(0);
  const background = createBackground();
  const { log, lines } = keepLog();
  createCopier({ config, storage: createStorage(config, timeoutMs), db, background, log, timeoutMs }).start();
  await background.idle();
  assert.equal(db.copies.length, 1);
  const secrets = [ENV.TOKEN_PARTNER, ENV.SUPABASE_SERVICE_ROLE_KEY];
  for (const secret of secrets) assert.ok(!(JSON.stringify(db.copies) + lines).includes(secret));
  return db.copies[0]!;
}

Deno.test("a picture's type is what its first bytes say", () => {
  const types = [JPEG, PNG, WEBP].map((bytes) => pictureType(bytes)?.extension);
  assert.deepEqual(types, ["jpg", "png", "webp"]);
  const others = ["GIF89a....", "<svg xmlns=", "RIFF\0\0\0\0WAVEfmt ", "xxxx\0\0\0\0WEBP", "%PDF-1.7", ""];
  for (const text of others) assert.equal(pictureType(new TextEncoder().encode(text)), undefined, text);
});

Deno.test("a picture goes from its own bot's files into the public bucket, under the ending of its true type", async () => {
  await using world = fakeWorld(PNG);
  assert.deepEqual(await copyOne(world), {
    id: 7,
    outcome: "copied",
    path: "promo/7.png",
    content_type: "image/png",
    size: PNG.length,
    error: null,
    retry_after: null,
  });
  assert.deepEqual(world.seen, [
    `POST /bot${ENV.TOKEN_PARTNER}/getFile`,
    `GET /file/bot${ENV.TOKEN_PARTNER}/photos/file_1.jpg`,
    "POST /storage/v1/object/public/promo/7.png",
  ]);
  const { type, bytes } = world.stored.get("/storage/v1/object/public/promo/7.png")!;
  assert.deepEqual([type, bytes], ["image/png", PNG]);
});

Deno.test("what passes by itself is tried again, with its reason", async () => {
  const passing: [string, RegExp, (world: World) => void][] = [
    ["getFile 500", /^Telegram: 500/, (w) => w.onGetFile = () => apiError(500, "Internal Server Error")],
    [
      "getFile 429",
      /^Telegram: 429/,
      (w) => w.onGetFile = () => apiError(429, "Too Many Requests", { retry_after: 9 }),
    ],
    [
      "getFile 401",
      /^Telegram: 401/,
      (w) => w.onGetFile = () => apiError(401, "Unauthorized"),
    ],
    [
      "file 404",
      /download from Telegram was answered 404/,
      (w) => w.onFile = () => new Response(null, { status: 404 }),
    ],
    [
      "storage 500",
      /^Storage: 500/,
      (w) => w.onUpload = () => Response.json({ message: "boom" }, { status: 500 }),
    ],
    [
      "no bucket",
      /^Storage: 404 Bucket not found/,
      (w) =>
        w.onUpload = () =>
          Response.json({ statusCode: "404", error: "Bucket not found", message: "Bucket not found" }, {
            status: 400,
          }),
    ],
  ];
  for (const [what, reason, breakIt] of passing) {
    await using world = fakeWorld();
    breakIt(world);
    const { outcome, error, retry_after, path } = await copyOne(world);
    assert.deepEqual([outcome, path, retry_after], ["retry", null, what === "getFile 429" ? 9 : null], what);
    assert.match(error ?? "", reason);
    assert.equal(world.stored.size, 0);
  }
});

Deno.test("a Telegram or a Storage that does not answer is not waited for longer than the limit", async () => {
  const never = () => new Promise<Response>((resolve) => setTimeout(resolve, 700, new Response()));
  for (
    const [part, reason] of [["onFile", /download from Telegram broke off/], [
      "onUpload",
      /^Storage: /,
    ]] as const
  ) {
    await using world = fakeWorld();
    world[part] = never;
    const began = performance.now();
    const { outcome, error } = await copyOne(world, 150);
    assert.ok(performance.now() - began < 600, part);
    assert.equal(outcome, "retry");
    assert.match(error ?? "", reason);
  }
});

Deno.test("what is no JPEG, PNG or WebP is refused for good, whatever its name says", async () => {
  for (const text of ["GIF89a..........", "<html>photo</html>"]) {
    await using world = fakeWorld(new TextEncoder().encode(text));
    const { outcome, error } = await copyOne(world);
    assert.deepEqual([outcome, error], ["failed", "the file is no JPEG, PNG or WebP"]);
    assert.equal(world.stored.size, 0);
  }
});

Deno.test("a file above 10 MB is refused for good: when Telegram says its size, when it comes without one, when Telegram keeps it", async () => {
  const large: [RegExp, (world: World) => void][] = [
    [/^the file has 20 MB/, (w) =>
      w.onGetFile = () =>
        Response.json({
          ok: true,
          result: { file_id: "F", file_path: "p/1.jpg", file_size: 20 * 1024 * 1024 },
        })],
    [/^the file has more than 10 MB/, (w) =>
      w.onFile = () => {
        const bytes = new Uint8Array(PICTURE_LIMIT + 1);
        bytes.set(JPEG);
        return new Response(bytes);
      }],
    [/file is too big/, (w) => w.onGetFile = () => apiError(400, "Bad Request: file is too big")],
  ];
  for (const [reason, make] of large) {
    await using world = fakeWorld();
    make(world);
    const { outcome, error } = await copyOne(world);
    assert.equal(outcome, "failed");
    assert.match(error ?? "", reason);
    assert.equal(world.stored.size, 0);
  }
});

Deno.test("what Storage will never take is refused for good", async () => {
  for (const statusCode of ["413", "415"]) {
    await using world = fakeWorld();
    world.onUpload = () => Response.json({ statusCode, error: "x", message: "not here" }, { status: 400 });
    const { outcome, error } = await copyOne(world);
    assert.deepEqual([outcome, error], ["failed", `Storage: ${statusCode} not here`]);
  }
});

Deno.test("dispatch answers before a copy is made, and begins none beside one that is under way", async () => {
  await using world = fakeWorld();
  const hold = Promise.withResolvers<void>();
  world.onFile = () => hold.promise.then(() => new Response(JPEG));
  const db = fakeGateway();
  let claims = 0;
  db.onMediaClaim = () =>
    ++claims === 1 ? [{ id: 1, bot: "client", file_id: "F", size: 10, path: "logo/1" }] : [];
  const functions = createHandlers(testConfig({ TELEGRAM_API_ROOT: world.url, SUPABASE_URL: world.url }), {
    db,
    log: keepLog().log,
  });
  const dispatch = async () => {
    const headers = { authorization: `Bearer ${ENV.SUPABASE_SERVICE_ROLE_KEY}` };
    const response = await functions.handlers.dispatch(
      new Request("http://local/dispatch", { method: "POST", headers }),
    );
    return await response.json();
  };
  assert.deepEqual(await dispatch(), { sent: 0, failed: 0, next_in_ms: null });
  await dispatch();
  assert.deepEqual([claims, db.copies.length], [1, 0]);
  hold.resolve();
  await functions.close();
  assert.deepEqual(db.copies.map(({ id, outcome }) => [id, outcome]), [[1, "copied"]]);
  assert.equal(claims, 2, "it goes on until nothing is due");
});

Deno.test("without Storage's address no picture is claimed", async () => {
  const config = testConfig({ SUPABASE_URL: undefined });
  const db = fakeGateway();
  db.onMediaClaim = () => assert.fail("claimed");
  const background = createBackground();
  createCopier({ config, storage: createStorage(config), db, background, log: keepLog().log }).start();
  await background.idle();
});
