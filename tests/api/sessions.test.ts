import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/domain/access/permissions";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { builtAction, callAction } from "../actions";
import { ask } from "../ask";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { sessionOf, sessionsOf } from "../visitors";

let talks: TestNegotiation;
let sessions: Record<Role, string>;

beforeEach(async () => {
  talks = await makeNegotiation();
  sessions = await sessionsOf(talks.key);
});

const act = (name: string, cookie: string, input: unknown) =>
  callAction(builtAction(name), [talks.key, input], { cookie }, talks.key);
/** What a session is good for: a page, an endpoint and an action, in one line. */
async function reach(cookie: string): Promise<string> {
  const [page, endpoint, action] = await Promise.all([
    ask(`/n/${talks.key}/issues/new`, { cookie }),
    ask(`/api/n/${talks.key}/search?q=a`, { cookie }),
    act("createIssueAction", cookie, null),
  ]);
  return `${page.status} ${endpoint.status} ${action.code}`;
}
const works = "200 200 invalid";
const signedOut = "307 401 unauthenticated";
const reads = "404 200 forbidden";
const isNobody = "404 404 not_found";

describe("at the next request", () => {
  test("signing out everywhere ends every session of the account, and no other", async () => {
    const { userId } = talks.ctx("analyst").actor;
    const elsewhere = await sessionOf(userId);
    expect(await reach(elsewhere)).toBe(works);
    const { redirect, cookies } = await callAction(builtAction("signOutEverywhereAction"), [], {
      cookie: sessions.analyst,
    });
    expect(redirect).toBe("/sign-in?done=everywhere");
    expect(cookies).toBe("parley-session=");
    expect(await reach(sessions.analyst)).toBe(signedOut);
    expect(await reach(elsewhere)).toBe(signedOut);
    expect(await reach(sessions.lead)).toBe(works);
  });

  test("a changed role holds, up and down", async () => {
    const id = talks.ctx("viewer").actor.memberId;
    expect(await reach(sessions.viewer)).toBe(reads);
    expect((await act("changeMemberRoleAction", sessions.lead, { id, role: "analyst" })).code).toBe("ok");
    expect(await reach(sessions.viewer)).toBe(works);
    expect((await act("changeMemberRoleAction", sessions.lead, { id, role: "viewer" })).code).toBe("ok");
    expect(await reach(sessions.viewer)).toBe(reads);
  });

  test("a removed member finds nothing, and history keeps the name", async () => {
    const { memberId } = talks.ctx("analyst").actor;
    const title = `Recorded by who leaves ${randomUUID()}`;
    const recorded = await act("createIssueAction", sessions.analyst, {
      title,
      question: "Does history keep the name?",
    });
    expect(recorded.code).toBe("ok");
    expect((await act("removeMemberAction", sessions.lead, { id: memberId })).code).toBe("ok");
    expect(await reach(sessions.analyst)).toBe(isNobody);
    expect((await ask("/", { cookie: sessions.analyst })).location).toBe("/account");
    const { text } = await ask(`/n/${talks.key}/activity`, { cookie: sessions.lead });
    expect(text).toContain(title);
    expect(text).toContain("Test analyst");
  });

  test("a switched-off account is signed out", async () => {
    const { userId } = talks.ctx("reviewer").actor;
    await database().prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await reach(sessions.reviewer)).toBe(signedOut);
  });

  test("a password set by a link ends the sessions from before and begins one", async () => {
    const { memberId } = talks.ctx("analyst").actor;
    const made = await act("makeResetLinkAction", sessions.lead, { id: memberId });
    const link = made.result?.ok ? String(Reflect.get(Object(made.result.data), "link")) : "";
    expect(link).toMatch(/^\/reset\/[\w-]{43}$/);
    const input = { token: link.split("/").at(-1), password: "another long password" };
    const reset = await callAction(builtAction("resetPasswordAction"), [input]);
    expect(reset.redirect).toBe("/");
    expect(await reach(sessions.analyst)).toBe(signedOut);
    expect(await reach(reset.cookies)).toBe(works);
    expect((await callAction(builtAction("resetPasswordAction"), [input])).code).toBe("refused");
  });
});

describe("a cookie that the app did not make", () => {
  test.each(["another secret", "no claims", "an old version", "an expired one", "no encryption"])(
    "is none: %s",
    async (kind) => {
      const { userId: sub } = talks.ctx("lead").actor;
      const secret = env().AUTH_SECRET;
      const forged = {
        "another secret": () => encode({ token: { sub, version: 1 }, secret: "some other secret, which is also long" }),
        "no claims": () => encode({ token: { sub }, secret }),
        "an old version": () => encode({ token: { sub, version: 0 }, secret }),
        "an expired one": () => encode({ token: { sub, version: 1 }, secret, maxAge: -60 }),
        "no encryption": async () =>
          `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify({ sub, version: 1 })).toString("base64url")}.`,
      }[kind];
      expect(await reach(`parley-session=${await forged?.()}`)).toBe(signedOut);
    },
  );
});
