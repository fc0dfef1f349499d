/** Copies pictures from Telegram to Storage: claim → getFile → download → check → upload → report. */
import { type Api, GrammyError } from "grammy/web";
import type { Background } from "./background.ts";
import type { BotName, Config } from "./config.ts";
import type { Gateway, MediaJob, MediaResult } from "./doors.ts";
import { loggable } from "./errors.ts";
import type { Log } from "./log.ts";
import { PICTURE_LIMIT, readLimited, type Storage, StorageError } from "./storage.ts";
import { createApis } from "./telegram.ts";

/** Pictures in one claim; they are copied side by side. */
const CLAIM = 3;
/** Milliseconds for the download of one file. */
const TIMEOUT_MS = 20_000;

/** What copying needs. */
export interface CopierDeps {
  readonly config: Pick<Config, "bots" | "telegramApiRoot">;
  /** Without one nothing is claimed: the pictures wait. */
  readonly storage: Storage | undefined;
  readonly db: Pick<Gateway, "claimMedia" | "reportMedia">;
  readonly background: Background;
  readonly log: Log;
  /** Milliseconds; for tests. */
  readonly timeoutMs?: number;
}

/** Copies in the background: a message never waits for a picture. */
export interface Copier {
  /** Copies what is due, unless that is already going on. Returns at once. */
  start(): void;
}

/** Why a copy was not made: `final` when trying again cannot help. */
class NotCopied extends Error {
  constructor(message: string, readonly final = false, readonly retryAfter: number | null = null) {
    super(message);
  }
}

const TYPES = [
  { type: "image/jpeg", extension: "jpg", at: 0, magic: [0xff, 0xd8, 0xff] },
  { type: "image/png", extension: "png", at: 0, magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  // RIFF, four bytes of length, WEBP.
  { type: "image/webp", extension: "webp", at: 8, magic: [0x57, 0x45, 0x42, 0x50] },
] as const;

/** The type of a picture by its first bytes; undefined for anything but JPEG, PNG and WebP. */
export function pictureType(bytes: Uint8Array): { type: string; extension: string } | undefined {
  return TYPES.find(({ at, magic }) =>
    magic.every((byte, i) => bytes[at + i] === byte) &&
    (at === 0 || [0x52, 0x49, 0x46, 0x46].every((byte, i) => bytes[i] === byte))
  );
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function tooLarge(size: string): NotCopied {
  return new NotCopied(`the file has ${size}: a picture may have 10 MB`, true);
}

/** What a failed request for the file means. Messages of the network name the address with the token, so none is kept. */
function refusal(error: unknown): NotCopied {
  if (!(error instanceof GrammyError)) return new NotCopied("no answer from Telegram");
  const { error_code, description, parameters } = error;
  const words = `Telegram: ${error_code} ${description}`;
  // Telegram gives bots no file above 20 MB.
  return new NotCopied(
    words,
    error_code === 400 && /too big/i.test(description),
    parameters.retry_after ?? null,
  );
}

async function download(api: Api, root: string, fileId: string, timeoutMs: number) {
  const file = await api.getFile(fileId).catch((error: unknown) => {
    throw refusal(error);
  });
  if ((file.file_size ?? 0) > PICTURE_LIMIT) throw tooLarge(megabytes(file.file_size!));
  if (!file.file_path) throw new NotCopied("Telegram gives no path for the file");
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer> | null;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    response = await fetch(`${root}/file/bot${api.token}/${file.file_path}`, { signal });
    bytes = response.ok ? await readLimited(response, PICTURE_LIMIT) : null;
  } catch {
    throw new NotCopied("the download from Telegram broke off");
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new NotCopied(`the download from Telegram was answered ${response.status}`);
  }
  if (!bytes) throw tooLarge("more than 10 MB");
  return bytes;
}

/** Creates the copier; see `Copier`. */
export function createCopier(deps: CopierDeps): Copier {
  const { config, storage, db, background, log, timeoutMs = TIMEOUT_MS } = deps;
  const apis = createApis(config, Math.ceil(timeoutMs / 1000));
  let busy = false;

  async function store(path: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
    try {
      await storage!.upload(path, bytes, type);
    } catch (error) {
      const { status, message } = error instanceof StorageError
        ? error
        : { status: undefined, message: "no answer" };
      // Too large, or not of a type that the bucket takes: the same file will not be taken later either.
      throw new NotCopied(
        `Storage: ${status === undefined ? message : `${status} ${message}`}`,
        status === 413 || status === 415,
      );
    }
  }

  async function copy({ id, bot, file_id, path: stem }: MediaJob): Promise<MediaResult> {
    const nothing = { id, path: null, content_type: null, size: null, error: null, retry_after: null };
    try {
      const api = apis[bot as BotName];
      if (!api) throw new NotCopied(`the ${bot} bot has no token`);
      const bytes = await download(api, config.telegramApiRoot, file_id, timeoutMs);
      const found = pictureType(bytes);
      if (!found) throw new NotCopied("the file is no JPEG, PNG or WebP", true);
      const path = `${stem}.${found.extension}`;
      await store(path, bytes, found.type);
      log.info("media_copied", { id, bytes: bytes.byteLength });
      return { ...nothing, outcome: "copied", path, content_type: found.type, size: bytes.byteLength };
    } catch (error) {
      const { message, final, retryAfter } = error instanceof NotCopied
        ? error
        : new NotCopied("the copy failed for an unknown reason");
      log.warn("media_not_copied", { id, bot, final, reason: message });
      return { ...nothing, outcome: final ? "failed" : "retry", error: message, retry_after: retryAfter };
    }
  }

  async function run(): Promise<void> {
    try {
      for (let jobs; (jobs = await db.claimMedia(CLAIM)).length > 0;) {
        await db.reportMedia(await Promise.all(jobs.map(copy)));
      }
    } catch (error) {
      // What was not reported is leased again when its lease is over.
      log.error("media_failed", loggable(error));
    } finally {
      busy = false;
    }
  }

  return {
    start() {
      if (busy || !storage) return;
      busy = true;
      background.run(run());
    },
  };
}
