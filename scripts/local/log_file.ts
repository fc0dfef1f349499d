const KEPT_BYTES = 5_000_000;

/** Opens a log file to add lines to; one that has grown over 5 MB is begun anew (the one before is kept as `.old`). */
export async function openLog(path: string): Promise<{ write(line: string): void; close(): void }> {
  const size = await Deno.stat(path).then((info) => info.size, () => 0);
  if (size > KEPT_BYTES) await Deno.rename(path, `${path}.old`);
  const file = await Deno.open(path, { create: true, append: true });
  const encoder = new TextEncoder();
  let open = true;
  return {
    write(line) {
      if (open) file.writeSync(encoder.encode(`${line}\n`));
    },
    close() {
      open = false;
      file.close();
    },
  };
}

/** Writes what a process prints to the file, if one is named; resolves to the last lines when it has ended. */
export async function keepOutput(
  stream: ReadableStream<Uint8Array>,
  logFile: string | undefined,
): Promise<string[]> {
  const file = logFile ? await Deno.open(logFile, { create: true, append: true }) : undefined;
  const decoder = new TextDecoder();
  let tail = "";
  try {
    for await (const chunk of stream) {
      file?.writeSync(chunk);
      tail = (tail + decoder.decode(chunk, { stream: true })).slice(-8_000);
    }
  } catch {
    // The pipe broke with the process: what was read is kept.
  } finally {
    file?.close();
  }
  return tail.trim().split("\n");
}
