/** Files that are made when a call is sent: each kind by its mark in the payload. */
import { fileName } from "./table.ts";

/** A file to upload. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Maker = (value: never) => Promise<MadeFile>;

let last: Promise<unknown> = Promise.resolve();

/** Excel files take much memory while they are written, so no two are written at once. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => {});
  return mine;
}

/** Loads what draws only when it is needed: most calls of a function are texts. */
const MAKERS: Record<string, Maker> = {
  $qr: async (text: string) => ({ name: "qr.png", bytes: (await import("../qr.ts")).qrPng(text) }),
  $poster: async (poster: import("./poster.ts").Poster) => ({
    name: fileName(poster.title, "png"),
    bytes: (await import("./poster.ts")).posterPng(poster),
  }),
  $chart: async (chart: import("./chart.ts").Chart) => ({
    name: "chart.png",
    bytes: (await import("./chart.ts")).chartPng(chart),
  }),
  $xlsx: (table: import("./xlsx.ts").XlsxTable) =>
    oneByOne(async () => ({
      name: fileName(table.name, "xlsx"),
      bytes: await (await import("./xlsx.ts")).xlsxBytes(table),
    })),
  $csv: async (table: import("./csv.ts").CsvTable) => ({
    name: fileName(table.name, "csv"),
    bytes: (await import("./csv.ts")).csvBytes(table),
  }),
};

/** A file could not be made. */
export class FileError extends Error {
  override readonly name = "FileError";
  /** @param kind mark of the file; @param cause what was thrown */
  constructor(readonly kind: string, cause: unknown) {
    super(`${kind} could not be made`, { cause });
  }

  /** For the log. Libraries may quote what they were given, so of their own kinds of errors only the name is told. */
  get reason(): string {
    const { cause } = this;
    if (!(cause instanceof Error)) return typeof cause;
    return cause instanceof RangeError || cause.name === "Error" ? cause.message : cause.name;
  }
}

/** The mark of an object that stands for a file; undefined for any other. */
export function fileMark(value: object): string | undefined {
  return Object.keys(value).find((key) => Object.hasOwn(MAKERS, key));
}

/**
 * Makes the file that `value[mark]` describes.
 * @throws FileError
 */
export async function makeFile(value: object, mark: string): Promise<MadeFile> {
  try {
    return await MAKERS[mark]!((value as Record<string, never>)[mark]!);
  } catch (error) {
    throw new FileError(mark, error);
  }
}
