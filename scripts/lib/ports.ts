import { UserError } from "./errors.ts";

/**
 * A port nobody listens on now, on the loopback interface. It is taken from below those that the system gives to outgoing
 * connections (32768 and up on Linux), one of which could have it by the time it is used.
 */
export function freePort(): number {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
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
