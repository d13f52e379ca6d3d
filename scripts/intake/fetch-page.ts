import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileLimit } from "@/domain/sources/intake-vocabulary";
import type { Network } from "@/lib/web/destination";
import { fetchPublic, type Limits } from "@/lib/web/fetch";
import { root } from "../settings";
import type { Fetched } from "./run-job";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Says what asks, in which version, and that a person had it asked. */
export const userAgent = `Parley/${version} (position board; fetches single pages that a person asks for)`;

export const fetchLimits: Limits = { bytes: fileLimit, total: 60_000, silence: 15_000, redirects: 5 };

const accept = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5";

/** A page of the public web. Tests may say which other network they mean. */
export async function fetchPage(
  address: string,
  signal: AbortSignal,
  { network, limits = fetchLimits }: { network?: Network; limits?: Limits } = {},
): Promise<Fetched> {
  const { url, contentType, raw } = await fetchPublic(address, { userAgent, accept, limits, signal, network });
  return { raw, declaredType: contentType.slice(0, 200), fetchedUrl: url, fetchedAt: new Date() };
}
