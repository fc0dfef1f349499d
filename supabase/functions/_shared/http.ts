/** Small helpers around Request and Response. */
import { timingSafeEqual } from "node:crypto";
import type { Fault } from "./errors.ts";

/** What the server knows beyond the request; `completed` exists in Deno, not in Supabase's runtime. */
export interface RequestInfo {
  /** Settles when the response was handed over; rejects when it was not. */
  readonly completed?: Promise<void>;
}
/** An HTTP handler; `Deno.serve` takes it as it is. */
export type Handler = (request: Request, info?: RequestInfo) => Promise<Response>;

/** Body of every refusal. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** A refusal as small JSON: `{error: {code, message}}`. The message is for people and holds nothing secret. */
export function refuse(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): Response {
  return Response.json({ error: { code, message } } satisfies ErrorBody, { status, headers });
}

/** The refusal that a database fault calls for. */
export function faultResponse({ status, code, message, retryAfter }: Fault): Response {
  return refuse(
    status,
    code,
    message,
    retryAfter === undefined ? undefined : { "retry-after": String(retryAfter) },
  );
}

/** 405 with the one method that is right. */
export function wrongMethod(allowed: string): Response {
  return refuse(405, "method_not_allowed", `Use ${allowed}.`, { allow: allowed });
}

const encoder = new TextEncoder();

/**
 * Compares a secret in constant time (only its length can be learned).
 * @returns false also when none is configured: a door without a lock stays shut
 */
export function sameSecret(given: string | null | undefined, expected: string | undefined): boolean {
  if (!given || !expected) return false;
  const a = encoder.encode(given);
  const b = encoder.encode(expected);
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/** Does the request carry `Authorization: Bearer <key>`? The scheme's case does not matter (RFC 9110). */
export function hasBearer(request: Request, key: string | undefined): boolean {
  const [, given] = /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return sameSecret(given, key);
}

/**
 * Reads a body byte for byte without ever holding much more than the limit.
 * @param limit bytes
 * @returns null when the body is longer
 * @throws when the sender breaks off
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const body = new Uint8Array(limit);
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    if (bytes + chunk.byteLength > limit) return null;
    body.set(chunk, bytes);
    bytes += chunk.byteLength;
  }
  return body.subarray(0, bytes);
}

/**
 * Reads a body as UTF-8 text without ever holding much more than the limit.
 * @param limit bytes
 * @returns null when the body is longer
 * @throws when the sender breaks off
 */
export async function readText(request: Request, limit: number): Promise<string | null> {
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > limit) return null;
  // An announced length is enforced by HTTP itself, so only a chunked body has to be counted here.
  if (announced !== null || request.body === null) return await request.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
