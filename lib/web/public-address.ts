import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The part of IPv6 that is handed out for the public network (IANA, RFC 4291: 2000::/3). */
const global = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether a numerical address belongs to the public network. Anything with another purpose does not: private, loopback, link-local (with the
 * services of cloud providers in it), carrier-grade NAT, multicast, documentation, reserved; in IPv6 also unique local addresses, everything that
 * carries an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo), and what nobody was given. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || (parsed instanceof ipaddr.IPv6 && parsed.match(global));
}
