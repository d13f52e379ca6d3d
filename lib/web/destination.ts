import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Problem } from "@/lib/problem";
import { isPublicAddress } from "./public-address";

export type Answer = { address: string; family: number };

/** How names become addresses, and which of those may be connected to. Tests bring their own; nothing in the environment can. */
export type Network = {
  resolve(host: string): Promise<Answer[]>;
  allows(address: string, port: number): boolean;
};

/** The public web: what the system resolves, public addresses, the two ports of the web. */
export const publicWeb: Network = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  allows: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
};

/**
 * The addresses of a URL, each of which may be connected to. The name is resolved here, once: whoever connects must use these answers, so that
 * a name that means something else a moment later gains nothing.
 * @throws Problem "invalid" for another protocol, credentials in the address, an unknown name, or when any answer is not allowed.
 */
export async function destinationOf(url: URL, { resolve, allows }: Network): Promise<Answer[]> {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Problem(
      "invalid",
      `Only addresses of the web are fetched, with http or https; this one has “${url.protocol}”.`,
    );
  if (url.username || url.password)
    throw new Problem(
      "invalid",
      "An address with a name and password in it is not fetched. Save the page and take in the file.",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const answers = family > 0 ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (answers.length === 0)
    throw new Problem("invalid", `There is no server by the name ${host}, as far as can be told from here.`);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (answers.every(({ address }) => allows(address, port))) return answers;
  throw new Problem(
    "invalid",
    `${url.host} is not on the public web. Only what everybody can read is fetched; save the page and take in the file.`,
  );
}
