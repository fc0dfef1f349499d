import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "./errors.ts";

const FIRST_PORT = 12_000;
const PORTS = 20_000;
const DRAWN = join(tmpdir(), `kopilka-ports-${Deno.uid() ?? 0}`);

/**
 * The next number, never given twice, to no other thread or process of this user either: one byte is appended to a file,
 * and the system says where it came to stand.
 */
function drawn(): number {
  using file = Deno.openSync(DRAWN, { append: true, create: true });
  file.writeSync(new Uint8Array(1));
  return file.seekSync(0, Deno.SeekMode.Current);
}

/**
 * A port nobody listens on now, on the loopback interface, nor will who asks for one next: servers begin to listen some
 * time after their port was chosen. It is taken from below those that the system gives to outgoing connections (32768
 * and up on Linux), one of which could have it by the time it is used.
 */
export function freePort(): number {
  for (;;) {
    const port = FIRST_PORT + drawn() % PORTS;
    try {
      Deno.listen({ hostname: "127.0.0.1", port }).close();
      return port;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
}

/** What a port is for, and how a person moves it. */
export interface PortUse {
  port: number;
  what: string;
  variable: string;
  flag: string;
}

/** Fails with one sentence when something listens on the port already. */
export function requireFree(use: PortUse): void {
  try {
    Deno.listen({ hostname: "127.0.0.1", port: use.port }).close();
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    throw new UserError(
      `Port ${use.port} (${use.what}) is in use by another program: stop that one, or choose another port with ` +
        `${use.flag}=<port> or ${use.variable}=<port> in .env.`,
    );
  }
}

/** The number of a port as a setting gives it; undefined when it is not set. Fails naming the setting. */
export function parsePort(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UserError(
      `${name} is not a port: it should be a whole number from 1 to 65535, for example 54321.`,
    );
  }
  return port;
}
