import { Agent, request } from "undici";
import { Problem } from "@/lib/problem";
import { readContent } from "./content";
import { type Answer, destinationOf, type Network, publicWeb } from "./destination";

export type Limits = {
  /** Bytes of the content, also after it is unpacked. */
  bytes: number;
  /** Milliseconds from the first connection to the last byte, over all redirects. */
  total: number;
  /** Milliseconds until a server begins to answer, and between two parts of its answer. */
  silence: number;
  redirects: number;
};

export type Page = {
  /** Where it came from, after redirects. */
  url: string;
  contentType: string;
  raw: Uint8Array<ArrayBuffer>;
};

type How = { userAgent: string; accept: string; limits: Limits; signal?: AbortSignal; network?: Network };

/**
 * Fetches one public page: no cookies, no referrer, nothing that was not asked for. Each step of a redirect is checked like the first, and the
 * connection goes to an address that was checked.
 * @throws Problem "invalid" that says what happened: where it may not go, what the server answered, which limit was reached.
 */
export async function fetchPublic(address: string, how: How): Promise<Page> {
  const { limits, network = publicWeb } = how;
  const late = AbortSignal.timeout(limits.total);
  const signal = how.signal ? AbortSignal.any([late, how.signal]) : late;
  try {
    let url = parsed(address);
    for (let step = 0; step <= limits.redirects; step += 1) {
      const next = await visit(url, await destinationOf(url, network), { ...how, signal });
      if (!(next instanceof URL)) return next;
      url = next;
    }
    throw new Problem("invalid", `The address leads on to another one more than ${limits.redirects} times.`);
  } catch (error) {
    if (how.signal?.aborted) throw how.signal.reason;
    if (late.aborted)
      throw new Problem("invalid", `The page was not there in full after ${limits.total / 1000} seconds.`);
    throw error instanceof Problem ? error : unreachable(error, address);
  }
}

function parsed(address: string): URL {
  if (!URL.canParse(address)) throw new Problem("invalid", "This is no address.");
  const url = new URL(address);
  url.hash = "";
  return url;
}

/** One request: the page, or where it leads. */
async function visit(url: URL, answers: Answer[], { userAgent, accept, limits, signal }: How): Promise<Page | URL> {
  const agent = new Agent({
    connect: {
      timeout: limits.silence,
      // Whatever name is asked for, the answer is what was checked.
      lookup: (_host, { all }, done) => {
        const [first] = answers;
        if (all || !first) done(null, answers);
        else done(null, first.address, first.family);
      },
    },
    headersTimeout: limits.silence,
    bodyTimeout: limits.silence,
    maxHeaderSize: 64 * 1024,
  });
  try {
    const headers = { "user-agent": userAgent, accept, "accept-encoding": "gzip, deflate, br" };
    const { statusCode, headers: said, body } = await request(url, { dispatcher: agent, headers, signal });
    const one = (name: string) => [said[name]].flat()[0] ?? "";
    if ([301, 302, 303, 307, 308].includes(statusCode) && one("location")) {
      body.on("error", () => undefined).destroy();
      if (!URL.canParse(one("location"), url))
        throw new Problem("invalid", "The server leads on to something that is no address.");
      return parsed(new URL(one("location"), url).href);
    }
    if (statusCode < 200 || statusCode > 299) {
      body.on("error", () => undefined).destroy();
      throw new Problem("invalid", answered(statusCode));
    }
    if (Number(one("content-length")) > limits.bytes) {
      body.on("error", () => undefined).destroy();
      throw tooLarge(limits.bytes);
    }
    const raw = await readContent(body, one("content-encoding"), limits.bytes);
    if (raw === null) throw tooLarge(limits.bytes);
    return { url: url.href, contentType: one("content-type"), raw };
  } finally {
    await agent.destroy();
  }
}

const tooLarge = (bytes: number) =>
  new Problem(
    "invalid",
    `What the server sends is larger than ${Math.round(bytes / 1024 / 1024)} MB. Nothing of it was kept.`,
  );

function answered(status: number): string {
  if (status === 401 || status === 403 || status === 407)
    return `The server does not hand this page to everybody (${status}). Open it yourself, save it and take in the file.`;
  if (status === 404 || status === 410) return `The server has no such page (${status}).`;
  if (status === 429) return "The server asks for patience (429): it was asked too often. Try again later.";
  if (status >= 500) return `The server has a fault of its own (${status}). Try again later.`;
  return `The server answered with ${status} and no page.`;
}

function unreachable(error: unknown, address: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const { host } = new URL(address);
  if (/TIMEOUT/.test(code)) return new Problem("invalid", "The server took too long to answer.");
  if (/^(ECONN|EHOST|ENET|EPIPE|EAI|UND_ERR_SOCKET)/.test(code))
    return new Problem("invalid", `${host} cannot be reached, or broke off (${code}).`);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
    return new Problem("invalid", `The connection to ${host} is not safe: its certificate is not valid (${code}).`);
  if (/^(HPE_|UND_ERR|Z_|ERR_)/.test(code))
    return new Problem("invalid", `What ${host} sends is no valid answer (${code}).`);
  return error;
}
