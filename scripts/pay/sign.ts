/** Requests as payment providers send them, made with other means than those that check them. */
import { createHash, createHmac } from "node:crypto";
import type { PaymentProvider } from "../../supabase/functions/_shared/payments/types.ts";

/** Lowercase hex of an HMAC-SHA256. */
export function hmac(key: string | Uint8Array, body: string | Uint8Array): string {
  return createHmac("sha256", key).update(body).digest("hex");
}

/** The headers of a body that a provider signed. Ko-fi signs nothing: its token is in the body. */
export function signedHeaders(
  provider: PaymentProvider,
  secret: string,
  body: string | Uint8Array,
): Record<string, string> {
  const json = { "content-type": "application/json" };
  switch (provider) {
    case "bmc":
      return { ...json, "x-signature-sha256": hmac(secret, body) };
    case "cryptopay":
      return {
        ...json,
        "crypto-pay-api-signature": hmac(createHash("sha256").update(secret).digest(), body),
      };
    case "tribute":
      return { ...json, "trbt-signature": hmac(secret, body) };
    case "kofi":
      return { "content-type": "application/x-www-form-urlencoded" };
  }
}

/** The body that carries an event. */
export function bodyOf(provider: PaymentProvider, secret: string, event: Record<string, unknown>): string {
  return provider === "kofi"
    ? new URLSearchParams({ data: JSON.stringify({ ...event, verification_token: secret }) }).toString()
    : JSON.stringify(event);
}

/** The whole request. */
export function providerRequest(
  provider: PaymentProvider,
  secret: string,
  event: Record<string, unknown>,
): RequestInit & { body: string; headers: Record<string, string> } {
  const body = bodyOf(provider, secret, event);
  return { method: "POST", headers: signedHeaders(provider, secret, body), body };
}
