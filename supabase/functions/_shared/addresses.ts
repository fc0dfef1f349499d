/** Which addresses a webhook may not have: those of this machine and of the network around it. */

/** Resolves a name; the shape of `Deno.resolveDns`. */
export type Resolve = (name: string, type: "A" | "AAAA") => Promise<readonly string[]>;

/** Networks of IPv4 that are not the internet: first number, and how many of its bits count. */
const NETWORKS: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // behind a provider's NAT
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, and the clouds' metadata
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3], // multicast, reserved, broadcast
];

const LOCAL_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

function v4Number(address: string): number | undefined {
  const parts = address.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) {
    return undefined;
  }
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPrivateV4(number: number): boolean {
  return NETWORKS.some(([base, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(number / size) === Math.floor(v4Number(base)! / size);
  });
}

/** The eight groups of an IPv6 address; undefined when it is none. */
function v6Groups(address: string): number[] | undefined {
  const bare = address.split("%")[0]!;
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  const v4 = dotted ? v4Number(dotted[2]!) : undefined;
  const text = dotted && v4 !== undefined
    ? `${dotted[1]}${Math.floor(v4 / 65536).toString(16)}:${(v4 % 65536).toString(16)}`
    : bare;
  const [head, tail, more] = text.split("::");
  if (more !== undefined) return undefined;
  const read = (part: string | undefined) => part ? part.split(":") : [];
  const first = read(head), last = read(tail);
  const missing = 8 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...first, ...Array<string>(missing).fill("0"), ...last];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => parseInt(group, 16));
}

/** Only global unicast is the internet, and in it neither documentation nor what carries an IPv4 address inside. */
function isPrivateV6(groups: number[]): boolean {
  const [a = 0, b = 0] = groups;
  if (a < 0x2000 || a > 0x3fff) return true;
  return a === 0x2002 || a === 0x2001 && (b < 0x200 || b === 0xdb8) || a === 0x3fff && b < 0x1000;
}

/** Is this address of IPv4 or IPv6 none of the internet? Also true for what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  const number = v4Number(address);
  if (number !== undefined) return isPrivateV4(number);
  const groups = v6Groups(address);
  return groups === undefined || isPrivateV6(groups);
}

/** What may be wrong with the address of a webhook; undefined when nothing is. A thrown error: its name is not known. */
export async function refusalOf(url: URL, resolve: Resolve | undefined): Promise<string | undefined> {
  if (url.protocol !== "https:") return "only https addresses are called";
  if (url.username || url.password) return "the address holds a user or a password";
  // The URL has turned decimal, octal and hexadecimal spellings into four numbers.
  const host = url.hostname.replace(/\.$/, "").toLowerCase();
  if (host.startsWith("[")) return isPrivateAddress(host.slice(1, -1)) ? "a private address" : undefined;
  if (v4Number(host) !== undefined) return isPrivateAddress(host) ? "a private address" : undefined;
  if (!host.includes(".") || LOCAL_NAMES.test(host)) return "a name of a private network";
  if (!resolve) return undefined;
  const answers = await Promise.allSettled([resolve(host, "A"), resolve(host, "AAAA")]);
  const found = answers.flatMap((answer) => answer.status === "fulfilled" ? answer.value : []);
  if (found.length === 0) throw new Error("the name is not known");
  return found.some(isPrivateAddress) ? "the name leads to a private address" : undefined;
}
