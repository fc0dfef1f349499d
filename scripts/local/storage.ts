/**
 * A stand-in of Supabase Storage for this machine: one public bucket, files in a folder. It knows what the functions and
 * pages use: POST and PUT /storage/v1/object/<bucket>/<path> with the service key, and
 * GET /storage/v1/object/public/<bucket>/<path>. Limits and refusals are those of the bucket in supabase/config.toml.
 */
import { dirname, extname, join } from "node:path";
import { hasBearer } from "../../supabase/functions/_shared/http.ts";
import { BUCKET, PICTURE_LIMIT, readLimited } from "../../supabase/functions/_shared/storage.ts";

/** Where Storage is on the functions' port, as on Supabase. */
export const STORAGE_PREFIX = "/storage/v1/object/";

const TYPES: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** Storage's way to refuse: mostly HTTP 400, with the true status in the body. */
function refuse(statusCode: number, error: string, message: string): Response {
  return Response.json({ statusCode: String(statusCode), error, message }, {
    status: statusCode === 500 ? 500 : 400,
    headers: { "access-control-allow-origin": "*" },
  });
}

/** The file that a path of the bucket names; undefined for another bucket and for ways out of the folder. */
function fileOf(folder: string, path: string): string | undefined {
  const [bucket, ...parts] = decodeURIComponent(path).split("/");
  const sound = parts.length > 0 && parts.every((part) => /^[\w-][\w.-]*$/.test(part));
  return bucket === BUCKET && sound ? join(folder, bucket, ...parts) : undefined;
}

async function read(folder: string, path: string): Promise<Response> {
  const file = fileOf(folder, path);
  try {
    if (file === undefined) throw new Deno.errors.NotFound();
    const bytes = await Deno.readFile(file);
    return new Response(bytes, {
      headers: {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "cache-control": "public, max-age=3600",
        "access-control-allow-origin": "*",
      },
    });
  } catch {
    return refuse(404, "not_found", "Object not found");
  }
}

async function write(folder: string, request: Request, path: string): Promise<Response> {
  const file = fileOf(folder, path);
  if (file === undefined) return refuse(404, "Bucket not found", "Bucket not found");
  const type = request.headers.get("content-type") ?? "";
  if (TYPES[extname(file)] === undefined || !Object.values(TYPES).includes(type)) {
    return refuse(415, "invalid_mime_type", `mime type ${type} is not supported`);
  }
  const bytes = await readLimited(new Response(request.body), PICTURE_LIMIT);
  if (bytes === null) return refuse(413, "Payload too large", "The object exceeded the maximum allowed size");
  const fresh = request.method === "POST" && request.headers.get("x-upsert") !== "true";
  try {
    await Deno.mkdir(dirname(file), { recursive: true });
    await Deno.writeFile(file, bytes, { createNew: fresh });
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) {
      return refuse(409, "Duplicate", "The resource already exists");
    }
    throw error;
  }
  return Response.json({ Id: crypto.randomUUID(), Key: decodeURIComponent(path) });
}

/** Answers a request below STORAGE_PREFIX; `path` is the URL's path. */
export async function serveStorage(
  { folder, serviceKey }: { folder: string; serviceKey: string | undefined },
  request: Request,
  path: string,
): Promise<Response> {
  const name = path.slice(STORAGE_PREFIX.length);
  if (request.method === "GET" || request.method === "HEAD") {
    if (name.startsWith("public/")) return await read(folder, name.slice("public/".length));
  } else if (!hasBearer(request, serviceKey)) {
    await request.body?.cancel();
    return refuse(403, "Unauthorized", "Invalid key");
  } else if (request.method === "POST" || request.method === "PUT") {
    return await write(folder, request, name);
  }
  await request.body?.cancel();
  return refuse(404, "not_found", "Route not found");
}
