import { join } from "node:path";
import { findPlace } from "../local/place.ts";
import { testPrograms } from "../parity/programs.ts";
import { type PostgresServer, startPostgres } from "../local/postgres.ts";
import { clearStalePostmaster, isAlive } from "../local/postgres_process.ts";
import { freePort } from "./ports.ts";

/** A cluster whose data is deleted when it stops. */
export interface ScratchCluster {
  readonly server: PostgresServer;
  stop(): Promise<void>;
}

const NAME = /^scratch-(\d+)-[0-9a-f]{8}$/;

/** How to start a scratch cluster. */
export interface ScratchOptions {
  /** true where Postgres is killed and what was committed must survive that. */
  durable?: boolean;
  /** Server settings over ours. */
  tuning?: Record<string, string>;
}

/**
 * Starts a cluster for tests and comparisons on a free port; inside the parity suite it is Debian's Postgres. It also
 * stops on Ctrl-C; what a killed process left behind is cleared away by the next.
 */
export async function startScratchCluster(
  { durable = false, tuning }: ScratchOptions = {},
): Promise<ScratchCluster> {
  const place = await findPlace();
  await sweep(place.base);
  const dataDir = join(place.base, `scratch-${Deno.pid}-${crypto.randomUUID().slice(0, 8)}`);
  const server = await startPostgres({
    dataDir,
    port: freePort(),
    durable,
    place,
    tuning: { max_connections: "200", shared_buffers: "128MB", ...tuning },
    programs: testPrograms(place),
  });
  const interrupted = async (): Promise<void> => {
    await stop();
    Deno.exit(130);
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    stopping ??= (async () => {
      for (const signal of SIGNALS) Deno.removeSignalListener(signal, interrupted);
      await server.stop();
      await Deno.remove(dataDir, { recursive: true });
    })();
  for (const signal of SIGNALS) Deno.addSignalListener(signal, interrupted);
  return { server, stop };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

async function sweep(base: string): Promise<void> {
  for await (const { name } of Deno.readDir(base)) {
    const pid = Number(NAME.exec(name.replace(/\.new$/, ""))?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(base, name);
    // Two runs may sweep at once: what is gone already is gone.
    await clearStalePostmaster(folder).catch(() => {});
    await Deno.remove(folder, { recursive: true }).catch(() => {});
  }
}
