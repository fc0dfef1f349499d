import { gunzipSync } from "node:zlib";

/** One file of an archive. */
export interface TarFile {
  path: string;
  data: Uint8Array;
}

/**
 * The plain files of a .tar.gz (POSIX ustar: 512-byte headers, name at 0, octal size at 124, type at 156, prefix at 345).
 * Links and folders are left out. Throws on names that would leave the folder they are unpacked into.
 */
export function readTarGz(archive: Uint8Array): TarFile[] {
  const bytes = new Uint8Array(gunzipSync(archive));
  const text = (from: number, length: number): string =>
    new TextDecoder().decode(bytes.subarray(from, from + length)).replace(/\0.*$/s, "").trim();
  const files: TarFile[] = [];
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = parseInt(text(at + 124, 12) || "0", 8);
    const type = text(at + 156, 1);
    const prefix = text(at + 257, 5) === "ustar" ? text(at + 345, 155) : "";
    const path = (prefix ? `${prefix}/` : "") + text(at, 100);
    if (path.startsWith("/") || path.split("/").includes("..")) {
      throw new Error(`unsafe path in archive: ${path}`);
    }
    if (type === "0" || type === "") files.push({ path, data: bytes.slice(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
