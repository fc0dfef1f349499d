/** A stand-in of Make.com for the tests: takes events, and remembers them. */
import type { TestStack } from "../_harness/stack.ts";

/** The running stand-in. */
export interface Make {
  /** Bodies that came, oldest first. */
  readonly events: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** Starts the stand-in and has it told of events of these types. */
export async function startMake({ database: { sql } }: TestStack, types: string[]): Promise<Make> {
  const events: Record<string, unknown>[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    events.push(await request.json() as Record<string, unknown>);
    return new Response("Accepted");
  });
  await sql`select webhooks.add_endpoint('make', ${`http://127.0.0.1:${server.addr.port}/hook`}, ${types}, 'test')`;
  return { events, stop: () => server.shutdown() };
}
