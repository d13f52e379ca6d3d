import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { changePassword, endSessions, renameAccount } from "@/domain/access/commands/change-account";
import { linkIdentity } from "@/domain/access/commands/link-identity";
import { makePasswordLink } from "@/domain/access/commands/make-password-link";
import { resetPassword } from "@/domain/access/commands/reset-password";
import { type SignedIn, signInWithPassword } from "@/domain/access/commands/sign-in";
import { loginLimit } from "@/domain/access/login-limit";
import { hashPassword, verifyPassword } from "@/domain/access/passwords";
import { findPasswordLink } from "@/domain/access/queries";
import { readSession, requireMember } from "@/domain/access/session";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { expectProblem } from "../expect-problem";
import { lastActivity, makeNegotiation } from "../factories";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));

const password = "correct horse battery";
const passwordHash = await hashPassword(password);
const db = database();

let n = 0;
function makeUser(data: { isDemo?: boolean; disabledAt?: Date; passwordHash?: string | null } = {}) {
  n += 1;
  return db.prisma.user.create({
    data: { email: `person${n}@example.test`, name: `Person ${n}`, passwordHash, ...data },
  });
}
const here = () => `192.0.2.${(n % 250) + 1}`;
const attempts = (email: string) => db.prisma.loginAttempt.findMany({ where: { email }, orderBy: { id: "asc" } });
const failures = (email: string, address: string, count: number, minutesAgo = 1) =>
  db.prisma.loginAttempt.createMany({
    data: Array.from({ length: count }, () => ({
      email,
      address,
      succeeded: false,
      at: new Date(Date.now() - minutesAgo * 60_000),
    })),
  });

beforeEach(() => jar.clear());

describe("passwords", () => {
  it("are kept as argon2id with their cost and a salt of their own", async () => {
    const other = await hashPassword(password);
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(passwordHash);
  });

  it("are the same however the keyboard composes a letter", async () => {
    expect(await verifyPassword(await hashPassword("Grüße aus Genf"), "Gru\u0308ße aus Genf")).toBe(true);
  });

  it("without a stored one nothing fits, not even what the comparison is made with", async () => {
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
  });
});

describe("signing in", () => {
  it("answers the account and its session version; the e-mail may be written in capitals", async () => {
    const user = await makeUser();
    const signedIn = await signInWithPassword({ email: ` ${user.email.toUpperCase()} `, password }, here());
    expect(signedIn).toEqual({ userId: user.id, sessionVersion: 1 });
    expect(await attempts(user.email)).toMatchObject([{ succeeded: true, address: here() }]);
  });

  it("says the same of a wrong password, an unknown e-mail and an account without a password", async () => {
    const user = await makeUser();
    const sso = await makeUser({ passwordHash: null });
    const messages = [];
    for (const email of [user.email, "nobody@example.test", sso.email]) {
      messages.push((await expectProblem(signInWithPassword({ email, password: "wrong" }, here()), "invalid")).message);
    }
    expect(new Set(messages).size).toBe(1);
  });

  it("tells of a switched-off account only who has its password", async () => {
    const user = await makeUser({ disabledAt: new Date() });
    await expectProblem(signInWithPassword({ email: user.email, password: "wrong" }, here()), "invalid");
    await expectProblem(signInWithPassword({ email: user.email, password }, here()), "refused");
  });

  it("refuses input that is no e-mail or holds no password, by field", async () => {
    const problem = await expectProblem(signInWithPassword({ email: "x", password: "" }, here()), "invalid");
    expect(Object.keys(problem.fields)).toEqual(["email", "password"]);
    await expectProblem(signInWithPassword({ email: { $ne: "" }, password: 1 }, here()), "invalid");
  });
});

describe("the limit on guessing", () => {
  it("after ten failures for one account from one address says how long to wait, even to the right password", async () => {
    const user = await makeUser();
    await failures(user.email, "198.51.100.1", loginLimit.pair, 5);
    const problem = await expectProblem(
      signInWithPassword({ email: user.email, password }, "198.51.100.1"),
      "too_many",
    );
    expect(problem.message).toContain("10 minutes");
    expect(await signInWithPassword({ email: user.email, password }, "198.51.100.2")).toMatchObject({
      userId: user.id,
    });
  });

  it("does not count attempts that it refused, and forgets after a quarter of an hour", async () => {
    const user = await makeUser();
    await failures(user.email, "198.51.100.3", loginLimit.pair, loginLimit.minutes + 1);
    expect(await signInWithPassword({ email: user.email, password }, "198.51.100.3")).toMatchObject({
      userId: user.id,
    });
    const other = await makeUser();
    await failures(other.email, "198.51.100.3", loginLimit.pair);
    await expectProblem(signInWithPassword({ email: other.email, password }, "198.51.100.3"), "too_many");
    expect(await attempts(other.email)).toHaveLength(loginLimit.pair);
  });

  it("stops one address that tries many accounts", async () => {
    const user = await makeUser();
    for (let i = 0; i < loginLimit.address / 5; i++) await failures(`guess${i}@example.test`, "198.51.100.4", 5);
    await expectProblem(signInWithPassword({ email: user.email, password }, "198.51.100.4"), "too_many");
  });

  it("stops guessing from many places, but never keeps a person out of where they signed in before", async () => {
    const user = await makeUser();
    await signInWithPassword({ email: user.email, password }, "203.0.113.1");
    for (let i = 0; i < loginLimit.account / 5; i++) await failures(user.email, `198.51.101.${i}`, 5);
    await expectProblem(signInWithPassword({ email: user.email, password }, "203.0.113.2"), "too_many");
    expect(await signInWithPassword({ email: user.email, password }, "203.0.113.1")).toMatchObject({ userId: user.id });
  });

  it("lets no more through when many try at once", async () => {
    const { email } = await makeUser({ passwordHash: null });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, () => signInWithPassword({ email, password: "guess" }, "198.51.100.9")),
    );
    const looked = outcomes.filter((outcome) => outcome.status === "rejected" && outcome.reason.code === "invalid");
    expect(looked.length).toBeLessThanOrEqual(loginLimit.pair);
  });

  it("a success wipes out what was mistyped there before", async () => {
    const user = await makeUser();
    await failures(user.email, here(), loginLimit.pair - 1);
    await signInWithPassword({ email: user.email, password }, here());
    expect((await attempts(user.email)).map((attempt) => attempt.succeeded)).toEqual([true]);
  });

  it("keeps addresses no longer than they are needed", async () => {
    const old = "old@example.test";
    await failures(old, "198.51.100.10", 1, 2 * 24 * 60);
    for (let i = 0; i < 50; i++)
      await signInWithPassword({ email: `x${i}@example.test`, password }, `10.0.0.${i}`).catch(() => null);
    expect(await attempts(old)).toEqual([]);
  });
});

describe("a session", () => {
  const signIn = async ({ userId, sessionVersion }: SignedIn) => {
    const token = await encode({ token: { sub: userId, version: sessionVersion }, secret: env().AUTH_SECRET });
    jar.set("parley-session", token);
  };
  const negotiationOf = async () => {
    const negotiation = await makeNegotiation();
    const { userId, memberId } = negotiation.ctx("analyst").actor;
    await signIn({ userId, sessionVersion: 1 });
    return { ...negotiation, userId, memberId };
  };

  it("says who one is, in which negotiations, and one's part in this one", async () => {
    const { key, userId } = await negotiationOf();
    expect(await readSession(key)).toMatchObject({
      userId,
      negotiations: [{ key, role: "analyst" }],
      ctx: { negotiation: { key }, actor: { role: "analyst" } },
    });
  });

  it("ends everywhere at once", async () => {
    const { key, userId } = await negotiationOf();
    await endSessions(userId);
    expect(await readSession(key)).toBeNull();
    await expectProblem(requireMember(key), "unauthenticated");
  });

  it("follows a changed role and a removed member at the next request", async () => {
    const { key, memberId } = await negotiationOf();
    await db.prisma.member.update({ where: { id: memberId }, data: { role: "viewer" } });
    expect((await requireMember(key)).actor.role).toBe("viewer");
    await db.prisma.member.update({ where: { id: memberId }, data: { removedAt: new Date() } });
    await expectProblem(requireMember(key), "not_found");
  });

  it("ends with the account", async () => {
    const { key, userId } = await negotiationOf();
    await db.prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await readSession(key)).toBeNull();
  });

  it("of another secret, or without our claims, is none", async () => {
    const { key, userId } = await negotiationOf();
    jar.set("parley-session", await encode({ token: { sub: userId, version: 1 }, secret: "x".repeat(40) }));
    expect(await readSession(key)).toBeNull();
    jar.set("parley-session", await encode({ token: { sub: userId }, secret: env().AUTH_SECRET }));
    expect(await readSession(key)).toBeNull();
  });

  it("of an outsider sees no negotiation, as if there were none", async () => {
    const { key } = await makeNegotiation();
    const user = await makeUser();
    await signIn({ userId: user.id, sessionVersion: 1 });
    expect(await readSession(key)).toMatchObject({ negotiations: [], ctx: null });
    const [theirs, none] = await Promise.all(
      [key, "NOWHERE"].map((name) => expectProblem(requireMember(name), "not_found")),
    );
    expect(theirs?.message).toBe(none?.message);
  });
});

describe("changing one's account", () => {
  it("a new password needs the current one, ends the other sessions and the open links", async () => {
    const user = await makeUser();
    const { token } = await makePasswordLink(user.email);
    expect(await changePassword(user.id, { current: password, password: "another long one" })).toEqual({
      userId: user.id,
      sessionVersion: 2,
    });
    expect(await findPasswordLink(token)).toBeNull();
    await expectProblem(signInWithPassword({ email: user.email, password }, here()), "invalid");
    await signInWithPassword({ email: user.email, password: "another long one" }, here());
  });

  it("is refused with a wrong or missing current password, and limited like signing in", async () => {
    const user = await makeUser();
    const wrong = await expectProblem(
      changePassword(user.id, { current: "no", password: "another long one" }),
      "invalid",
    );
    expect(wrong.fields).toHaveProperty("current");
    await expectProblem(changePassword(user.id, { password: "another long one" }), "invalid");
    const short = await expectProblem(changePassword(user.id, { current: password, password: "short" }), "invalid");
    expect(short.fields).toHaveProperty("password");
    for (let i = 0; i < loginLimit.pair; i++) {
      await changePassword(user.id, { current: `${i}`, password: "another long one" }).catch(() => null);
    }
    await expectProblem(changePassword(user.id, { current: password, password: "another long one" }), "too_many");
    await signInWithPassword({ email: user.email, password }, here());
  });

  it("a first password needs none before it", async () => {
    const user = await makeUser({ passwordHash: null });
    await changePassword(user.id, { password: "the first long one" });
    await signInWithPassword({ email: user.email, password: "the first long one" }, here());
  });

  it("a new name holds in every negotiation, each tells of it, and history keeps the old one", async () => {
    const [negotiation, left, lasting] = [await makeNegotiation(), await makeNegotiation(), await makeNegotiation()];
    await negotiation.issue();
    const { userId, memberId } = negotiation.ctx("analyst").actor;
    const member = (negotiationId: string, removedAt: Date | null) =>
      db.prisma.member.create({ data: { negotiationId, userId, name: "Test analyst", role: "viewer", removedAt } });
    const [other, gone] = [await member(lasting.id, null), await member(left.id, new Date())];
    await renameAccount(userId, { name: "  New Name " });
    await renameAccount(userId, { name: "New Name" });
    expect(await db.prisma.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ name: "New Name" });
    const [told, created] = await lastActivity(negotiation.id, 2);
    expect(created).toMatchObject({ type: "issue.created", actorName: "Test analyst" });
    const renamed = { type: "member.renamed", before: { name: "Test analyst" }, after: { name: "New Name" } };
    expect(told).toMatchObject({ ...renamed, subjectId: memberId, actorId: memberId, actorName: "Test analyst" });
    expect(await lastActivity(lasting.id, 2)).toMatchObject([{ ...renamed, subjectId: other.id }]);
    expect(await lastActivity(left.id)).toEqual([]);
    expect(await db.prisma.member.findUniqueOrThrow({ where: { id: gone.id } })).toMatchObject({
      name: "Test analyst",
    });
    await expectProblem(renameAccount(userId, { name: "x" }), "invalid");
  });

  it("is refused to demo accounts, which are shared", async () => {
    const demo = await makeUser({ isDemo: true });
    await expectProblem(renameAccount(demo.id, { name: "Mine now" }), "refused");
    await expectProblem(changePassword(demo.id, { current: password, password: "mine now, too" }), "refused");
  });
});

describe("a password link", () => {
  it("sets the password once, ends all sessions and every other link", async () => {
    const user = await makeUser();
    const first = await makePasswordLink(user.email);
    const second = await makePasswordLink(user.email.toUpperCase());
    expect(await findPasswordLink(first.token)).toEqual({ userId: user.id, name: user.name, email: user.email });
    const input = { token: first.token, password: "chosen by the link" };
    expect(await resetPassword(input)).toEqual({ userId: user.id, sessionVersion: 2 });
    await expectProblem(resetPassword(input), "refused");
    await expectProblem(resetPassword({ ...input, token: second.token }), "refused");
    await signInWithPassword({ email: user.email, password: "chosen by the link" }, here());
  });

  it("stores no token", async () => {
    const user = await makeUser();
    const { token } = await makePasswordLink(user.email);
    const [row] = await db.prisma.passwordReset.findMany({ where: { userId: user.id } });
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("lets only one of two through who come at once", async () => {
    const user = await makeUser();
    const { token } = await makePasswordLink(user.email);
    const outcomes = await Promise.allSettled([
      resetPassword({ token, password: "the first of two" }),
      resetPassword({ token, password: "the second of two" }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("ends after a day, with the account, and when it is not complete", async () => {
    const user = await makeUser();
    const { token, expiresAt } = await makePasswordLink(user.email);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    await db.prisma.passwordReset.updateMany({ where: { userId: user.id }, data: { expiresAt: new Date() } });
    await expectProblem(resetPassword({ token, password: "chosen too late" }), "refused");
    const off = await makeUser();
    const link = await makePasswordLink(off.email);
    await db.prisma.user.update({ where: { id: off.id }, data: { disabledAt: new Date() } });
    await expectProblem(resetPassword({ token: link.token, password: "chosen too late" }), "refused");
    await expectProblem(makePasswordLink(off.email), "not_found");
    await expectProblem(resetPassword({ token: "abc", password: "a long password" }), "invalid");
  });
});

describe("an identity at a provider", () => {
  const provider = "https://id.example.test";
  const identity = (email: string | null, emailVerified = true) => ({
    provider,
    subject: randomUUID(),
    email,
    emailVerified,
  });

  it("is tied to the account with its verified e-mail, and known by provider and subject from then on", async () => {
    const user = await makeUser();
    const known = identity(user.email.toUpperCase());
    expect(await linkIdentity(known)).toEqual({ userId: user.id, sessionVersion: 2 });
    expect(await linkIdentity({ ...known, email: null, emailVerified: false })).toEqual({
      userId: user.id,
      sessionVersion: 2,
    });
  });

  it("at the first time ends the password and its links, because nobody verified who chose them", async () => {
    const user = await makeUser();
    const { token } = await makePasswordLink(user.email);
    await linkIdentity(identity(user.email));
    await expectProblem(signInWithPassword({ email: user.email, password }, here()), "invalid");
    await expectProblem(resetPassword({ token, password: "chosen by a stranger" }), "refused");
  });

  it("gives nobody an account, and needs a verified e-mail", async () => {
    const user = await makeUser();
    await expectProblem(linkIdentity(identity("stranger@example.test")), "not_found");
    await expectProblem(linkIdentity(identity(user.email, false)), "not_found");
    await expectProblem(linkIdentity(identity(null)), "not_found");
    expect(await db.prisma.account.count({ where: { userId: user.id } })).toBe(0);
  });

  it("does not take over an account that another identity of the provider holds, nor a demo account", async () => {
    const user = await makeUser();
    await linkIdentity(identity(user.email));
    await expectProblem(linkIdentity(identity(user.email)), "not_found");
    const demo = await makeUser({ isDemo: true });
    await expectProblem(linkIdentity(identity(demo.email)), "not_found");
  });

  it("is refused when the account is switched off", async () => {
    const user = await makeUser({ disabledAt: new Date() });
    await expectProblem(linkIdentity(identity(user.email)), "refused");
    expect(await db.prisma.account.count({ where: { userId: user.id } })).toBe(0);
  });
});
