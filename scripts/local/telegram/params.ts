/** Arguments of Bot API calls, however they were sent, and typed access to them. */
import { badRequest } from "./errors.ts";
import type { Json, Upload } from "./types.ts";

/** True for a file of a multipart request. */
export const isUpload = (value: unknown): value is Upload =>
  typeof value === "object" && value !== null && (value as Upload).upload === true;

async function readForm(request: Request, into: Json): Promise<void> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw badRequest("can't parse the multipart body");
  }
  for (const [key, value] of form) {
    into[key] = typeof value === "string" ? value : {
      upload: true,
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    } satisfies Upload;
  }
}

/**
 * Reads the arguments of a call: query string first, then the body (JSON, urlencoded or multipart).
 * Throws 400 for a body that cannot be read.
 */
export async function readParams(request: Request, query: string): Promise<Json> {
  const params: Json = {};
  if (query !== "") { for (const [key, value] of new URLSearchParams(query)) params[key] = value; }
  if (request.method !== "POST") return params;
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    await readForm(request, params);
    return params;
  }
  const body = await request.text();
  if (body === "") return params;
  if (type.startsWith("application/x-www-form-urlencoded")) {
    for (const [key, value] of new URLSearchParams(body)) params[key] = value;
    return params;
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest("can't parse JSON object");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("object expected");
  }
  return Object.assign(params, value);
}

/** An argument as text: numbers and booleans become text as on the real server; missing = "". Ill-formed text is 400. */
export function textArg(params: Json, key: string): string {
  const value = params[key];
  if (value === undefined || value === null || isUpload(value)) return "";
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
    return value;
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** An argument as an integer; `otherwise` when it is missing or no integer. */
export function intArg(params: Json, key: string, otherwise = 0): number {
  const value = Number(params[key] ?? NaN);
  return Number.isSafeInteger(value) ? value : otherwise;
}

/** An argument as a yes or no: true, "true", "True", "yes", "1". */
export function boolArg(params: Json, key: string): boolean {
  const value = String(params[key] ?? "").toLowerCase();
  return value === "true" || value === "yes" || value === "1";
}

/** A structured argument, sent as JSON or as JSON text; undefined when missing; throws 400 naming `what`. */
export function jsonArg(params: Json, key: string, what: string): unknown {
  const value = params[key];
  if (typeof value !== "string") return value ?? undefined;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}
