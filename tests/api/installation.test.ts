import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hashPassword } from "@/domain/access/passwords";
import { database, disconnect } from "@/lib/db/client";
import { type Server, startServer } from "../../scripts/server";
import { builtAction, callAction } from "../actions";
import { ask } from "../ask";
import { copyOf, dropDatabase } from "../setup/databases";
import { signInByEndpoint } from "../visitors";

// An installation of its own, from its first minute, as it runs behind a proxy with HTTPS.
const databaseUrl = await copyOf(inject("templateUrl"), "installation");
process.env.DATABASE_URL = databaseUrl;
const password = "the first password";
let server: Server;
let base: string;
/** The lead who set it up. */
let lead: string;

beforeAll(async () => {
  const env = {
    DATABASE_URL: databaseUrl,
    PARLEY_DIST_DIR: ".next-test",
    PARLEY_URL: "https://parley.example.org",
    PARLEY_TRUST_PROXY: "1",
  };
  server = await startServer({ port: 0, host: "127.0.0.1", env });
  base = `http://127.0.0.1:${server.port}`;
});

afterAll(async () => {
  await server.stop();
  await disconnect();
  await dropDatabase(databaseUrl);
});

const call = (name: string, args: unknown[], cookie = "", headers: Record<string, string> = {}) =>
  callAction(builtAction(name), args, { base, cookie, headers });

describe("an installation without anybody", () => {
  const person = { name: "First Lead", email: "first@example.test", password };
  const negotiation = { key: "FST", name: "The first negotiation" };

  test("leads everybody to the page that sets it up", async () => {
    for (const path of ["/", "/sign-in"]) {
      const { status, location } = await ask(path, { base });
      expect({ path, status, location }).toEqual({ path, status: 307, location: "/first-run" });
    }
    expect((await ask("/first-run", { base })).status).toBe(200);
  });

  test("is set up once, by whoever comes first, who is then its lead", async () => {
    const outcomes = await Promise.all([
      call("firstRunAction", [{ person, negotiation }]),
      call("firstRunAction", [
        { person: { ...person, email: "second@example.test" }, negotiation: { ...negotiation, key: "SND" } },
      ]),
    ]);
    expect(outcomes.map(({ code }) => code).sort()).toEqual(["redirect", "refused"]);
    const first = outcomes.find(({ code }) => code === "redirect");
    expect(first?.redirect).toMatch(/^\/n\/(FST|SND)\/matrix$/);
    lead = first?.cookies ?? "";
    const { status } = await ask(`${first?.redirect?.replace("matrix", "settings")}`, { base, cookie: lead });
    expect(status).toBe(200);
    expect((await ask("/first-run", { base })).location).toBe("/");
    expect((await ask("/", { base })).location).toBe("/sign-in");
    expect((await call("firstRunAction", [{ person, negotiation }])).code).toBe("refused");
  });
});

describe("behind HTTPS", () => {
  const email = "somebody@example.test";

  beforeAll(async () => {
    const data = { email, name: "Somebody", passwordHash: await hashPassword(password) };
    await database().prisma.user.create({ data });
  });

  test("every cookie is Secure and says so in its name", async () => {
    const token = await ask("/api/auth/csrf", { base });
    const byEndpoint = await signInByEndpoint(email, password, { base });
    const byForm = await call("signInAction", [{ email, password }]);
    const set = [...token.headers.getSetCookie(), ...byEndpoint.headers.getSetCookie(), ...byForm.setCookie];
    const sessions = set.filter((cookie) => cookie.startsWith("__Secure-parley-session="));
    expect(sessions.length).toBe(2);
    for (const cookie of set) {
      expect(cookie).toMatch(/^__(Secure|Host)-/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; SameSite=lax(;|$)/i);
    }
  });

  test("a session in a cookie without the prefix is none", async () => {
    const { cookies } = await call("signInAction", [{ email, password }]);
    expect((await ask("/account", { base, cookie: cookies })).status).toBe(200);
    expect((await ask("/account", { base, cookie: cookies.replace("__Secure-", "") })).status).toBe(307);
  });

  test("browsers are told to stay with HTTPS", async () => {
    expect((await ask("/sign-in", { base })).headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });

  test("attempts to sign in are counted by the address that the trusted proxy wrote, not by what came before it", async () => {
    await call("signInAction", [{ email, password: "wrong" }], "", { "x-forwarded-for": "198.51.100.1, 203.0.113.7" });
    const { rows } = await database().pool.query("select address from login_attempts where not succeeded");
    expect(rows).toEqual([{ address: "203.0.113.7" }]);
  });

  test("links to send are whole", async () => {
    const key = (await ask("/", { base, cookie: lead })).location?.split("/")[2];
    const { result } = await call("inviteMemberAction", [key, { role: "viewer" }], lead);
    expect(result).toMatchObject({
      ok: true,
      data: { link: expect.stringMatching(/^https:\/\/parley\.example\.org\/invite\/[\w-]{43}$/) },
    });
  });
});

describe("demo accounts", () => {
  const email = "viewer@demo.test";

  test("once a lead switched them off, cannot sign in any more, are signed out, and are offered to nobody", async () => {
    const key = (await ask("/", { base, cookie: lead })).location?.split("/")[2] ?? "";
    const { prisma } = database();
    const negotiation = await prisma.negotiation.findUniqueOrThrow({ where: { key } });
    const user = await prisma.user.create({
      data: { email, name: "Demo viewer", isDemo: true, passwordHash: await hashPassword("parley-demo") },
    });
    await prisma.member.create({
      data: { negotiationId: negotiation.id, userId: user.id, name: user.name, role: "viewer" },
    });

    const { cookies: demo } = await call("signInAction", [{ email, password: "parley-demo" }]);
    const page = `/n/${key}/issues`;
    expect((await ask(page, { base, cookie: demo })).status).toBe(200);
    expect((await ask(page, { base, cookie: lead })).text).toContain("Demo accounts are active");
    expect((await ask("/sign-in", { base })).text).toContain(email);
    expect((await call("switchOffDemoAccountsAction", [key, {}], demo)).code).toBe("forbidden");

    expect((await call("switchOffDemoAccountsAction", [key, {}], lead)).code).toBe("ok");
    expect((await ask(page, { base, cookie: demo })).status).toBe(307);
    expect((await call("signInAction", [{ email, password: "parley-demo" }])).code).toBe("refused");
    expect((await signInByEndpoint(email, "parley-demo", { base })).text).toContain("error=disabled");
    expect((await ask("/sign-in", { base })).text).not.toContain(email);
    expect((await ask(page, { base, cookie: lead })).text).not.toContain("Demo accounts are active");
  });
});
