/** Supabase Storage, as far as pictures need it: the bucket `public`. */
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Config } from "./config.ts";

/** The bucket of what anybody may see; supabase/config.toml declares it. */
export const BUCKET = "public";
/** Bytes. The bucket takes no larger file, and Telegram no larger photo. */
export const PICTURE_LIMIT = 10 * 1024 * 1024;
/** Milliseconds for an upload, for which nobody waits, and for a download that a message waits for. */
const UPLOAD_MS = 15_000;
const DOWNLOAD_MS = 4_000;

/** Storage did not take a file; `status` is its HTTP status, undefined when there was no answer. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  constructor(readonly status: number | undefined, message: string) {
    super(message);
  }
}

/** Pictures in Storage, by their path in the bucket. */
export interface Storage {
  /** Writes a picture, over one of the same path. Rejects with StorageError. */
  upload(path: string, bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
  /** A picture's bytes; undefined when they cannot be had, for whatever reason. */
  download(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Where Telegram itself can fetch a picture; undefined on a machine that it cannot reach. */
  publicUrl(path: string): string | undefined;
}

/** Reads a body up to a limit; null when it is longer. */
export async function readLimited(
  response: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    // Leaving the loop cancels the stream.
    if (length > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Storage of a project; undefined without SUPABASE_URL or the service key. */
export function createStorage(
  { supabaseUrl, serviceKey }: Pick<Config, "supabaseUrl" | "serviceKey">,
  uploadMs = UPLOAD_MS,
): Storage | undefined {
  if (!supabaseUrl || !serviceKey) return undefined;
  let client: Promise<SupabaseClient> | undefined;
  // Loaded when the first picture comes: most webhooks never need it.
  const connect = () =>
    client ??= import("@supabase/supabase-js").then(({ createClient }) =>
      createClient(supabaseUrl, serviceKey, {
        auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
        global: { fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(uploadMs) }) },
      })
    );
  const address = (path: string) => `${supabaseUrl}/storage/v1/object/public/${BUCKET}/${path}`;
  return {
    async upload(path, bytes, contentType) {
      const bucket = (await connect()).storage.from(BUCKET);
      const { error } = await bucket.upload(path, bytes, {
        contentType,
        upsert: true,
        cacheControl: "31536000",
      });
      if (!error) return;
      const { status, statusCode } = error as { status?: number; statusCode?: string };
      // Storage says 400 and the true status in its body.
      throw new StorageError(Number(statusCode) || status, error.message);
    },
    async download(path) {
      try {
        const response = await fetch(address(path), { signal: AbortSignal.timeout(DOWNLOAD_MS) });
        if (response.ok) return await readLimited(response, PICTURE_LIMIT) ?? undefined;
        await response.body?.cancel();
      } catch {
        // No answer, or one that broke off.
      }
    },
    publicUrl: (path) => supabaseUrl.startsWith("https:") ? address(path) : undefined,
  };
}
