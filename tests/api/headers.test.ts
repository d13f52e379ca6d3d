import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "../ask";
import { sessionsOf } from "../visitors";

const places = {
  "a page": "/n/UKR/matrix",
  "the reader's list": "/n/UKR/sources",
  "an issue": "/n/UKR/issues/7",
  "the sign-in page": "/sign-in",
  "a page that is not there": "/n/UKR/nothing-here",
  "a negotiation that is not there": "/n/NOWHERE/matrix",
  "an endpoint": "/api/n/UKR/search?q=a",
  "a refusal": "/api/n/NOWHERE/search?q=a",
  "the watchdog's endpoint": "/api/health",
  "next-auth's endpoint": "/api/auth/csrf",
};
const answers = new Map<string, Answer>();

beforeAll(async () => {
  const { viewer } = await sessionsOf("UKR");
  for (const [name, path] of Object.entries(places)) {
    const cookie = path === "/sign-in" ? "" : viewer;
    answers.set(name, await ask(path, { cookie }));
  }
});

const answerOf = (name: string) => {
  const answer = answers.get(name);
  if (!answer) throw new Error(`${name} was not asked for.`);
  return answer;
};
const policyOf = ({ headers }: Answer) =>
  Object.fromEntries(
    (headers.get("content-security-policy") ?? "").split("; ").map((rule) => {
      const [name = "", ...sources] = rule.split(" ");
      return [name, sources];
    }),
  );
const nonceOf = (answer: Answer) => /'nonce-([^']+)'/.exec(policyOf(answer)["script-src"]?.join(" ") ?? "")?.[1];

describe.each(Object.keys(places))("%s", (name) => {
  test("is sent with headers that keep it to itself", () => {
    const { headers } = answerOf(name);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers.get("cache-control")).toMatch(/no-store|private/);
    expect(headers.has("x-powered-by")).toBe(false);
    // Only over HTTPS: a browser would otherwise never come back to this address without it.
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("lets only our own scripts run", () => {
    const policy = policyOf(answerOf(name));
    expect(policy["script-src"]?.filter((source) => !source.startsWith("'nonce-"))).toEqual([
      "'self'",
      "'strict-dynamic'",
    ]);
    expect(policy).toMatchObject({
      "default-src": ["'self'"],
      "object-src": ["'none'"],
      "base-uri": ["'self'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    });
  });
});

describe("scripts", () => {
  const pages = Object.entries(places).flatMap(([name, path]) => (path.startsWith("/api/") ? [] : [name]));

  test.each(pages)("of %s all carry the nonce of its policy, and markup carries none", (name) => {
    const answer = answerOf(name);
    const nonce = nonceOf(answer);
    const tags = [...answer.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    const markup = answer.text.replaceAll(/<script\b.*?<\/script>/gs, "");
    expect(markup.match(/<[^>]+\son\w+=|javascript:/gi)).toBeNull();
  });

  test("have another nonce at every request", async () => {
    const nonces = [...answers.values(), await ask("/sign-in"), await ask("/sign-in")].map(nonceOf);
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(nonces.every((nonce) => (nonce?.length ?? 0) >= 22)).toBe(true);
  });
});
