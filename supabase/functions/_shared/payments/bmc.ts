/** Buy Me a Coffee: header x-signature-sha256, HMAC-SHA256 of the body by the webhook's secret. */
import { isSigned, keyOf } from "./hmac.ts";
import { isObject, readObject } from "./read.ts";
import { UNVOUCHED, type Verifier } from "./types.ts";

/** Header of the signature. */
export const BMC_SIGNATURE = "x-signature-sha256";

/** What its old webhooks say, which nobody signs: exactly these, and nothing besides. */
const LEGACY = ["number_of_coffees", "support_created_on", "supporter_email", "total_amount"];
/** Bytes. The old body is a handful of short values. */
const LEGACY_LIMIT = 2 * 1024;

/**
 * The event of an old webhook, written anew from what was looked at. SQL knows it by its shape: it is kept and told to
 * the admin, and never credits, for anybody may send it.
 */
function legacyEvent(body: Uint8Array): string | undefined {
  if (body.byteLength > LEGACY_LIMIT) return undefined;
  const read = readObject(body);
  if ("status" in read) return undefined;
  const { response, ...others } = read.object;
  if (!isObject(response) || Object.keys(others).length > 0) return undefined;
  if (Object.keys(response).sort().join() !== LEGACY.join()) return undefined;
  if (Object.values(response).some((value) => typeof value === "object" && value !== null)) return undefined;
  return JSON.stringify({ response });
}

/** Takes what one of the secrets signed; unsigned, only the old webhook's body. */
export const verifyBmc: Verifier = async (secrets, headers, body) => {
  const given = headers.get(BMC_SIGNATURE);
  if (given === null) {
    const event = legacyEvent(body);
    return event === undefined ? UNVOUCHED : { event };
  }
  return await isSigned(given, secrets.map(keyOf), body) ? readObject(body) : UNVOUCHED;
};
