/** The payment provider's token, which the database never sees: SQL writes a mark, the sender puts the token there. */
type Payload = Readonly<Record<string, unknown>>;

/** A call cannot be made because a setting is missing. The message names it, and holds nothing secret. */
export class MissingSetting extends Error {
  override readonly name = "MissingSetting";
}

/**
 * The payload with `"provider_token": {"$provider_token": true}` replaced by the token; any other payload as it is.
 * @throws {MissingSetting} when there is no token
 */
export function withProviderToken(payload: Payload, token: string | undefined): Payload {
  const mark = payload.provider_token;
  if (typeof mark !== "object" || mark === null || !("$provider_token" in mark)) return payload;
  if (token === undefined) throw new MissingSetting("PAYMENT_PROVIDER_TOKEN is not set");
  return { ...payload, provider_token: token };
}
