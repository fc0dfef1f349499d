import { type PortUse, requireFree } from "../lib/ports.ts";
import type { StackSettings } from "./settings.ts";

const PATIENCE_MS = 1_500;

/**
 * Fails with one sentence when a port of the stack is taken. Waits a moment first: the functions of a start that was
 * killed notice it by themselves.
 */
export async function requirePorts({ ports, mode }: StackSettings): Promise<void> {
  const uses: PortUse[] = [
    {
      port: ports.functions,
      what: "functions",
      variable: "KOPILKA_PORT_FUNCTIONS",
      flag: "--port-functions",
    },
    { port: ports.db, what: "Postgres", variable: "KOPILKA_PORT_DB", flag: "--port-db" },
  ];
  if (mode === "emulator") {
    uses.push({
      port: ports.telegram,
      what: "Telegram emulator",
      variable: "KOPILKA_PORT_TELEGRAM",
      flag: "--port-telegram",
    });
  }
  for (const use of uses) await requireFreeSoon(use);
}

async function requireFreeSoon(use: PortUse): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS;;) {
    try {
      return requireFree(use);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
