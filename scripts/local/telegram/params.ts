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
 * Reads the arguments of a call: query string first, then the body (JSON, urlencoded or multipart, as its content-type
 * says; of any other type it is ignored). Throws 400 for a body that cannot be read.
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
  } else if (type.startsWith("application/json")) Object.assign(params, jsonBody(body));
  return params;
}

function jsonBody(body: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const begun = body.trim();
    if (!begun.startsWith("{")) throw badRequest("JSON object expected");
    throw badRequest(begun === "{" ? "expected parameter name" : "expected next field or object end");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("JSON object expected");
  }
  return value as Json;
}

/** An argument as text: all JSON becomes text as on the real server, also null; missing = "". Ill-formed text is 400. */
export function textArg(params: Json, key: string): string {
  const value = params[key];
  if (value === undefined || isUpload(value)) return "";
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
    return value;
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** An argument as text; throws 400 when it is missing or empty. */
export function requiredArg(params: Json, key: string): string {
  const value = textArg(params, key);
  if (value === "") throw badRequest(`parameter "${key}" is required`);
  return value;
}

/** An argument as an integer: the digits it begins with, 0 when there are none; `otherwise` when it is missing. */
export function intArg(params: Json, key: string, otherwise = 0): number {
  const given = textArg(params, key);
  if (given === "") return otherwise;
  const value = Number(/^-?\d+/.exec(given)?.[0] ?? 0);
  return Number.isSafeInteger(value) ? value : 0;
}

/** An argument as a yes or no: true, "true", "True", "yes", "1". */
export function boolArg(params: Json, key: string): boolean {
  const value = String(params[key] ?? "").toLowerCase();
  return value === "true" || value === "yes" || value === "1";
}

/** A structured argument, sent as JSON or as JSON text; undefined when missing; throws 400 naming `what`. */
export function jsonArg(params: Json, key: string, what: string): unknown {
  const value = params[key];
  if (isUpload(value)) return undefined;
  if (typeof value !== "string") return value;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}
