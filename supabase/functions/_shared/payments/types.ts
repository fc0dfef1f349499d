/** What the doors of money's events have in common. */

/** Providers that call a function when money moves, by the name that SQL uses. */
export const PAYMENT_PROVIDERS = ["bmc", "cryptopay", "tribute", "kofi"] as const;
/** One of them. */
export type PaymentProvider = typeof PAYMENT_PROVIDERS[number];

/** Which variable holds the secret of which provider. */
export const SECRET_VARIABLES: Readonly<
  Record<
    PaymentProvider,
    "BMC_WEBHOOK_SECRET" | "CRYPTO_PAY_TOKEN" | "TRIBUTE_API_KEY" | "KOFI_VERIFICATION_TOKEN"
  >
> = {
  bmc: "BMC_WEBHOOK_SECRET",
  cryptopay: "CRYPTO_PAY_TOKEN",
  tribute: "TRIBUTE_API_KEY",
  kofi: "KOFI_VERIFICATION_TOKEN",
};

/** A body that is not taken: nothing vouches for it (401), or what it says cannot be read (400). */
export interface Refusal {
  readonly status: 400 | 401;
  /** A word for machines. */
  readonly code: "unauthorized" | "bad_text" | "bad_json" | "bad_event" | "bad_form";
  /** A sentence for people. */
  readonly message: string;
}

/** An event that its provider vouches for: the JSON text of one object, for SQL. */
export interface Verified {
  readonly event: string;
}

/**
 * Says whether a provider sent this body.
 * @param secrets any of them may vouch; there is at least one
 * @param body as it came, byte for byte
 */
export type Verifier = (
  secrets: readonly string[],
  headers: Headers,
  body: Uint8Array<ArrayBuffer>,
) => Promise<Verified | Refusal> | Verified | Refusal;

/** Nothing vouches for the body. */
export const UNVOUCHED: Refusal = {
  status: 401,
  code: "unauthorized",
  message: "The signature is missing or wrong.",
};
