/** Tribute: header trbt-signature, HMAC-SHA256 of the body by the API key. */
import { isSigned, keyOf } from "./hmac.ts";
import { readObject } from "./read.ts";
import { UNVOUCHED, type Verifier } from "./types.ts";

/** Header of the signature. */
export const TRIBUTE_SIGNATURE = "trbt-signature";

/** Takes what one of the keys signed. */
export const verifyTribute: Verifier = async (keys, headers, body) =>
  await isSigned(headers.get(TRIBUTE_SIGNATURE), keys.map(keyOf), body) ? readObject(body) : UNVOUCHED;
