import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { hashPassword } from "@/domain/access/passwords";
import { database } from "@/lib/db/client";
import { builtAction, callAction } from "../actions";
import { ask, cookiesOf } from "../ask";
import { signInByEndpoint } from "../visitors";

const password = "correct horse battery";
const passwordHash = await hashPassword(password);
const signIn = builtAction("signInAction");
const mark = randomUUID();
let n = 0;

async function account(data: { disabledAt?: Date; passwordHash?: null } = {}): Promise<string> {
  n += 1;
  const email = `person${n}@${mark}.test`;
  await database().prisma.user.create({ data: { email, name: `Person ${n}`, passwordHash, ...data } });
  return email;
}

const byForm = (email: string, given: string, more: Record<string, unknown> = {}, headers = {}) =>
  callAction(signIn, [{ email, password: given, ...more }], { headers });

// The limit counts by address too, and all tests come from one.
afterAll(() => database().pool.query("delete from login_attempts where email like $1", [`%@${mark}.test`]));

describe("signing in", () => {
  test("by the standard endpoint gives a cookie that no script and no other site can use, and opens the board", async () => {
    const answer = await signInByEndpoint("lead@demo.test", "parley-demo");
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("parley-session="));
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; SameSite=lax(;|$)/i);
    expect(cookie).not.toMatch(/; Secure|; Domain/i);
    const board = await ask("/n/UKR/matrix", { cookie: cookiesOf(answer) });
    expect(board.status).toBe(200);
    expect(board.text).toContain("Ukraine peace talks");
  });

  test("by the form gives the same kind of cookie and leads to where one wanted to go", async () => {
    const email = await account();
    const { redirect, cookies, setCookie } = await byForm(email.toUpperCase(), password, { next: "/account?x=1" });
    expect(redirect).toBe("/account?x=1");
    expect(setCookie.find((one) => one.startsWith("parley-session="))).toMatch(/HttpOnly; SameSite=lax/i);
    expect((await ask("/account", { cookie: cookies })).status).toBe(200);
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "evil.example",
  ])("never leads to another site: next=%j", async (next) => {
    const email = await account();
    const { redirect, cookies } = await byForm(email, password, { next });
    expect(redirect).toBe("/");
    const query = new URLSearchParams({ next });
    expect((await ask(`/sign-in?${query}`, { cookie: cookies })).location).toBe("/");
    const byEndpoint = await signInByEndpoint(email, password, { callbackUrl: next });
    expect(JSON.parse(byEndpoint.text).url).toBe("/");
  });

  test("says the same of a wrong password, an unknown e-mail and an account without a password", async () => {
    const emails = [await account(), `nobody@${mark}.test`, await account({ passwordHash: null })];
    const answers = await Promise.all(emails.map((email) => byForm(email, "not the password")));
    const [wrong, ...others] = answers;
    expect(wrong).toMatchObject({ code: "invalid", redirect: null, cookies: "" });
    for (const other of others) expect(other).toEqual(wrong);
    const byEndpoint = await Promise.all(emails.map((email) => signInByEndpoint(email, "not the password")));
    for (const { status, text, headers } of byEndpoint) {
      expect({ status, text }).toEqual({ status: 401, text: byEndpoint[0]?.text });
      expect(headers.getSetCookie().filter((cookie) => cookie.startsWith("parley-session"))).toEqual([]);
    }
  });

  test("to a switched-off account is refused, and only its password learns that it is one", async () => {
    const email = await account({ disabledAt: new Date() });
    expect((await byForm(email, password)).code).toBe("refused");
    expect((await byForm(email, "not the password")).code).toBe("invalid");
    expect((await signInByEndpoint(email, password)).text).toContain("error=disabled");
  });

  test("needs the token against forged requests at the standard endpoint", async () => {
    const body = new URLSearchParams({
      email: "lead@demo.test",
      password: "parley-demo",
      csrfToken: "x",
      json: "true",
    });
    const answer = await ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: body.toString(),
    });
    expect(cookiesOf(answer)).not.toContain("parley-session");
  });
});

describe("guessing a password", () => {
  test("ends after ten failures, whatever the request claims as its address; then both doors say how long to wait", async () => {
    const email = await account();
    for (let i = 1; i <= 10; i += 1) {
      const claimed = { "x-forwarded-for": `198.51.100.${i}` };
      expect((await byForm(email, `guess ${i}`, {}, claimed)).code).toBe("invalid");
    }
    const { rows } = await database().pool.query("select distinct address from login_attempts where email = $1", [
      email,
    ]);
    expect(rows).toEqual([{ address: "127.0.0.1" }]);

    const late = await byForm(email, password, {}, { "x-forwarded-for": "198.51.100.99" });
    expect(late).toMatchObject({ code: "too_many", cookies: "" });
    expect(late.result).toMatchObject({ error: { message: expect.stringMatching(/Try again in (14|15) minutes\./) } });
    expect((await signInByEndpoint(email, password)).text).toContain("error=wait");
    // Somebody else, and the same person once the quarter of an hour is over, are let in.
    expect((await byForm(await account(), password)).redirect).toBe("/");
    await database().pool.query("update login_attempts set at = at - interval '16 minutes' where email = $1", [email]);
    expect((await byForm(email, password)).redirect).toBe("/");
  });
});
