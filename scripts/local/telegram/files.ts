/** Files of the emulator: kept in memory up to a limit, the oldest go first. */
import { randomBytes } from "node:crypto";
import { badRequest } from "./errors.ts";
import { isUpload, textArg } from "./params.ts";
import type { Call, Json, State, StoredFile } from "./types.ts";

const KEEP_BYTES = 64 * 1024 * 1024;
const PHOTO_LIMIT = 10 * 1024 * 1024;
const MIMES: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
};

/** A one-pixel PNG, the picture of a person who has none. */
export const SMALL_PNG: Uint8Array = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (c) => c.charCodeAt(0),
);

interface Image {
  extension: string;
  width: number;
  height: number;
}

function jpegSize(bytes: Uint8Array, view: DataView): { width: number; height: number } {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return { width: 0, height: 0 };
}

function imageOf(bytes: Uint8Array): Image | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (text: string, at = 0) => [...text].every((c, i) => bytes[at + i] === c.charCodeAt(0));
  if (bytes.length >= 24 && bytes[0] === 0x89 && starts("PNG", 1)) {
    return { extension: "png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length >= 12 && bytes[0] === 0xff && bytes[1] === 0xd8) {
    return { extension: "jpg", ...jpegSize(bytes, view) };
  }
  if (bytes.length >= 10 && starts("GIF8")) {
    return { extension: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (bytes.length >= 12 && starts("RIFF") && starts("WEBP", 8)) {
    return { extension: "webp", width: 512, height: 512 };
  }
  return null;
}

/** Stores bytes as a photo or a document of a bot. Throws Telegram's 400 for an empty file or a photo that is no picture. */
export function storeFile(
  state: State,
  bot: string,
  kind: "photo" | "document",
  file: { bytes: Uint8Array; name?: string; mime?: string },
): StoredFile {
  const { bytes } = file;
  if (bytes.length === 0) throw badRequest("file must be non-empty");
  const image = imageOf(bytes);
  if (kind === "photo") {
    if (bytes.length > PHOTO_LIMIT) {
      throw badRequest(
        `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_LIMIT} bytes`,
      );
    }
    if (image === null) throw badRequest("IMAGE_PROCESS_FAILED");
    const { width: w, height: h } = image;
    if (w + h > 10000 || w * 20 < h || h * 20 < w) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  const number = state.files.next++;
  const name = file.name || `file_${number}`;
  const extension = image?.extension ?? /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? "bin";
  const tail = randomBytes(12).toString("base64url");
  const stored: StoredFile = {
    bot,
    file_id: `${kind === "photo" ? "AgACAgI" : "BQACAgI"}${tail}${number}`,
    file_unique_id: `${kind === "photo" ? "AQAD" : "AgAD"}${tail}`,
    path: `${kind}s/file_${number}.${extension}`,
    kind,
    name,
    mime: file.mime || MIMES[extension] || "application/octet-stream",
    bytes,
    width: image?.width ?? 0,
    height: image?.height ?? 0,
  };
  const { files } = state;
  files.byId.set(stored.file_id, stored);
  files.byPath.set(stored.path, stored);
  files.bytes += bytes.length;
  for (const old of files.byId.values()) {
    if (files.bytes <= KEEP_BYTES || old === stored) break;
    files.byId.delete(old.file_id);
    files.byPath.delete(old.path);
    files.bytes -= old.bytes.length;
  }
  return stored;
}

/** Throws Telegram's 400 when argument `key` names no file at all. */
export function needFile(params: Json, key: string, kind: "photo" | "document"): void {
  const value = params[key];
  const attached = typeof value === "string" && value.startsWith("attach://");
  if (attached ? isUpload(params[value.slice(9)]) : isUpload(value) || textArg(params, key) !== "") return;
  throw badRequest(`there is no ${kind} in the request`);
}

/** The file that argument `key` names: an upload, attach://…, or a file_id of this bot. Throws Telegram's 400. */
export function fileArg(
  { state, bot }: Call,
  params: Json,
  key: string,
  kind: "photo" | "document",
): StoredFile {
  let value = params[key];
  if (typeof value === "string" && value.startsWith("attach://")) value = params[value.slice(9)];
  if (isUpload(value)) {
    return storeFile(state, bot.name, kind, { bytes: value.bytes, name: value.name, mime: value.type });
  }
  const id = typeof value === "string" ? value : textArg(params, key);
  if (id === "") throw badRequest(`there is no ${kind} in the request`);
  if (/^https?:\/\//i.test(id)) throw badRequest("failed to get HTTP URL content");
  const stored = state.files.byId.get(id);
  if (stored === undefined || stored.bot !== bot.name) {
    throw badRequest("wrong file identifier/HTTP URL specified");
  }
  if (stored.kind !== kind) {
    throw badRequest(`can't use file of type ${title(stored.kind)} as ${title(kind)}`);
  }
  return stored;
}

const title = (kind: string) => kind[0]?.toUpperCase() + kind.slice(1);

/** The photo or document field of a message that carries this file. */
export function fileField(file: StoredFile): Json {
  const { file_id, file_unique_id, width, height } = file;
  const file_size = file.bytes.length;
  if (file.kind === "photo") return { photo: [{ file_id, file_unique_id, width, height, file_size }] };
  return { document: { file_id, file_unique_id, file_name: file.name, mime_type: file.mime, file_size } };
}
