/** HMAC-SHA256 over a body, as three of the providers sign. */
import { sameSecret } from "../http.ts";

const HMAC = { name: "HMAC", hash: "SHA-256" };
const encoder = new TextEncoder();

/** Lowercase hex of the signature of a body. */
export async function signature(
  key: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const imported = await crypto.subtle.importKey("raw", key, HMAC, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign(HMAC.name, imported, body));
  // Supabase's runtime is older than Uint8Array.toHex.
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A secret as the key that it is: its bytes. */
export function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(secret);
}

/**
 * Is the signature that of one of the keys? Lowercase hex and nothing else, as the providers write it. All keys are
 * tried and each is compared in constant time, so how long it takes says nothing of any.
 */
export async function isSigned(
  given: string | null,
  keys: readonly Uint8Array<ArrayBuffer>[],
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const found = await Promise.all(keys.map(async (key) => sameSecret(given, await signature(key, body))));
  return found.includes(true);
}
