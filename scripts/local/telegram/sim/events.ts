/** GET /sim/events: news of the emulator as Server-Sent Events. */
import type { LiveEvent } from "../events.ts";
import type { State } from "../types.ts";
import { describeUpdate } from "./control.ts";

const HEARTBEAT_MS = 15_000;
const encoder = new TextEncoder();

function encode({ type, ...news }: LiveEvent): Uint8Array {
  const data = "update" in news ? { update: describeUpdate(news.update) } : news;
  return encoder.encode(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
}

/**
 * An endless response of events chat, call, update, toast, person and faults (see LiveEvent), with the faults of now
 * as the first, and a comment each 15 s so that nobody takes the line for dead. Ends when the emulator stops.
 */
export function serveEvents(state: State): Response {
  let close = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const listener = (event: LiveEvent) => {
        try {
          controller.enqueue(encode(event));
        } catch {
          // The reader has gone and nobody told us yet: a call of a bot must not fail for that.
          forget();
        }
      };
      const heartbeat = setInterval(
        () => controller.enqueue(encoder.encode(": still here\n\n")),
        HEARTBEAT_MS,
      );
      const forget = () => {
        clearInterval(heartbeat);
        state.listeners.delete(listener);
        state.hung.delete(finish);
      };
      const finish = () => {
        forget();
        controller.close();
      };
      close = forget;
      controller.enqueue(encoder.encode("retry: 500\n\n"));
      listener({ type: "faults", faults: state.faults });
      state.listeners.add(listener);
      state.hung.add(finish);
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
