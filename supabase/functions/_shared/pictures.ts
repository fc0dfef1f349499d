/** Sends a picture that is kept in Storage: parameter `photo` is `{"$media": path}`. */
import { GrammyError, InputFile } from "grammy/web";
import type { Storage } from "./storage.ts";

type Payload = Readonly<Record<string, unknown>>;
/** Makes a Bot API call. */
export type Call = (method: string, payload: Record<string, unknown>) => Promise<unknown>;

/** Telegram's words when it is the picture that will not do, not the chat or the text. */
const NO_PICTURE = /HTTP URL|web ?page content|file identifier|IMAGE_PROCESS|PHOTO_|too big/i;

function isPictureRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && NO_PICTURE.test(error.description);
}

/** The path in Storage that a call's photo stands for. */
export function storedPhoto(payload: Payload): string | undefined {
  const path = (payload.photo as { $media?: unknown } | undefined)?.$media;
  return typeof path === "string" ? path : undefined;
}

/** The same message without its picture. */
function asText({ photo: _, caption, caption_entities, ...rest }: Payload): Record<string, unknown> {
  return {
    ...rest,
    text: caption,
    ...(caption_entities === undefined ? {} : { entities: caption_entities }),
  };
}

/**
 * Calls sendPhoto with a picture of Storage: by its public address, or uploaded where Telegram cannot fetch it. A
 * picture that cannot be had is left out: the words must arrive. Rejects as the last call did.
 */
export async function sendStored(
  storage: Storage | undefined,
  payload: Payload,
  call: Call,
): Promise<unknown> {
  const path = storedPhoto(payload)!;
  const ways = [
    () => storage?.publicUrl(path),
    async () => {
      const bytes = await storage?.download(path);
      return bytes && new InputFile(bytes, path.split("/").at(-1));
    },
  ];
  for (const way of ways) {
    const photo = await way();
    if (photo === undefined) continue;
    try {
      return await call("sendPhoto", { ...payload, photo });
    } catch (error) {
      if (!isPictureRefused(error)) throw error;
    }
  }
  return await call("sendMessage", asText(payload));
}
