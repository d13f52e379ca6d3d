import { Agent, request } from "node:http";
import { gzipSync } from "node:zlib";

export type Target = { url: string; headers?: Record<string, string>; method?: string; body?: () => string };
export type Answer = { status: number; bytes: number; text: string };

/** One request over a kept connection; `bytes` is what came over the wire. */
export function ask(target: Target, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url, method = "GET", headers = {}, body } = target;
    const sent = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const content = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, bytes: content.length, text: content.toString("utf8") });
      });
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body?.());
  });
}

async function expectSuccess(target: Target, agent: Agent): Promise<Answer> {
  const answer = await ask(target, agent);
  if (answer.status >= 300) throw new Error(`${target.url} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer;
}

/** Milliseconds from request to the last byte, one request after the other. */
export async function latencies(
  target: Target,
  count: number,
  /** What happens before each request, and is not measured. */
  before: () => Promise<unknown> = async () => undefined,
): Promise<{ p50: number; p95: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken: number[] = [];
  for (let n = 0; n < count; n++) {
    await before();
    const begun = performance.now();
    await expectSuccess(target, agent);
    taken.push(performance.now() - begun);
  }
  agent.destroy();
  return percentiles(taken);
}

export function percentiles(taken: readonly number[]): { p50: number; p95: number } {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Requests per second that so many connections get through together. */
export async function throughput(target: Target, connections: number, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const begun = performance.now();
  const client = async () => {
    while (performance.now() < end) {
      await expectSuccess(target, agent);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return done / ((performance.now() - begun) / 1000);
}

/** Compressed bytes of all scripts that a page names in its first HTML. */
export async function firstLoadScripts(origin: string, html: string): Promise<number> {
  const agent = new Agent();
  const addresses = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? ""));
  let bytes = 0;
  for (const address of addresses) {
    if (/<script[^>]+noModule/i.test(html) && html.includes(`src="${address}" noModule`)) continue;
    const { text } = await ask({ url: new URL(address, origin).href }, agent);
    bytes += gzipSync(text, { level: 9 }).length;
  }
  return bytes;
}
