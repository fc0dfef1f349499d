import { join } from "node:path";
import type { Place, RunAs } from "./place.ts";
import { installPostgres } from "./postgres_files.ts";

/** What to spawn to run a program of Postgres; runAs where it is us who must change the user. */
export interface Call {
  command: string;
  args: string[];
  runAs?: RunAs;
}

/** A set of Postgres programs: how one of them is called with these arguments. */
export type Programs = (name: "initdb" | "postgres", args: string[]) => Call;

/** The programs of the npm package, put into the place once. */
export async function embeddedPrograms({ base, runAs }: Place): Promise<Programs> {
  const home = await installPostgres(base);
  return (name, args) => ({ command: join(home, "bin", name), args, runAs });
}
