import type { Place } from "../local/place.ts";
import type { Programs } from "../local/postgres_programs.ts";

/** Variable that holds the Debian folder while the parity suite runs: test clusters are then its Postgres. */
export const ROOT_VARIABLE = "KOPILKA_PARITY_ROOT";
const BIN = "/usr/lib/postgresql/17/bin";

// In a mount namespace of its own, so that nothing stays mounted whatever happens. The data has the same path inside as
// outside. Everything is exec, so the process keeps its id.
const ENTER = `set -e
root=$1 folder=$2 user=$3
shift 3
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
mkdir -p "$root$folder"
mount --bind "$folder" "$root$folder"
exec chroot --userspec="$user" "$root" "$@"`;

/** The programs of a Debian folder, run inside it as the place's user. Needs root. */
export function debianPrograms(root: string, { base, runAs }: Place): Programs {
  const user = `${runAs?.uid ?? 65534}:${runAs?.gid ?? 65534}`;
  return (name, args) => ({
    command: "unshare",
    args: ["--mount", "sh", "-c", ENTER, "sh", root, base, user, `${BIN}/${name}`, ...args],
  });
}

/** The programs that test clusters run on; undefined: the npm package's. */
export function testPrograms(place: Place): Programs | undefined {
  const root = Deno.env.get(ROOT_VARIABLE);
  return root ? debianPrograms(root, place) : undefined;
}
