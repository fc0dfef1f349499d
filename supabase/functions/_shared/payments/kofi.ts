/** Ko-fi: a form whose field `data` is the event, with a token in it instead of a signature. */
import { sameSecret } from "../http.ts";
import { decode, parseObject, writeObject } from "./read.ts";
import { type Refusal, UNVOUCHED, type Verifier } from "./types.ts";

const BAD_FORM: Refusal = {
  status: 400,
  code: "bad_form",
  message: "The body is not a form (application/x-www-form-urlencoded) with one field data.",
};

/** The field of the form; undefined when there is none, or more than one, or it is no UTF-8 (URLSearchParams would guess). */
function readField(headers: Headers, body: Uint8Array): string | undefined {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return undefined;
  const [field, ...more] = (decode(body) ?? "").split("&").filter((part) => part.startsWith("data="));
  if (field === undefined || more.length > 0) return undefined;
  try {
    return decodeURIComponent(field.slice("data=".length).replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

/** Takes what carries one of the tokens. The event goes on without it: it is a secret, and the database keeps events. */
export const verifyKofi: Verifier = (tokens, headers, body) => {
  const field = readField(headers, body);
  if (field === undefined) return BAD_FORM;
  const read = parseObject(field);
  if ("status" in read) return read;
  const { verification_token: given, ...event } = read.object;
  const found = tokens.map((token) => typeof given === "string" && sameSecret(given, token));
  if (!found.includes(true)) return { ...UNVOUCHED, message: "The verification token is missing or wrong." };
  return writeObject(event);
};
