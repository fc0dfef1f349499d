/** Crypto Pay: header crypto-pay-api-signature, HMAC-SHA256 of the body by the SHA-256 of the app's token. */
import { isSigned, keyOf } from "./hmac.ts";
import { readObject } from "./read.ts";
import { UNVOUCHED, type Verifier } from "./types.ts";

/** Header of the signature. */
export const CRYPTOPAY_SIGNATURE = "crypto-pay-api-signature";

/** The key that a token makes. */
export async function cryptopayKey(token: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", keyOf(token)));
}

/** Takes what one of the tokens signed. */
export const verifyCryptopay: Verifier = async (tokens, headers, body) => {
  const keys = await Promise.all(tokens.map(cryptopayKey));
  return await isSigned(headers.get(CRYPTOPAY_SIGNATURE), keys, body) ? readObject(body) : UNVOUCHED;
};
