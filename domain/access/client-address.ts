import { isIPv6 } from "node:net";

/**
 * The network address that sign-in attempts are counted for. `forwarded` is the X-Forwarded-For header, whose last entry was written by
 * the nearest server: ours, or the trusted proxy before it. Earlier entries are the client's word and ignored. Of an IPv6 address only
 * the network (/64) counts, because one connection has all the addresses in it.
 */
export function clientAddress(forwarded: string | null | undefined): string {
  const last = forwarded?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(address) ? network(address) : address || "unknown";
}

function network(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array<string>(zeros).fill("0"), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
