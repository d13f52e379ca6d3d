import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { findCommands } from "../access/commands";
import { otherPages } from "../access/pages";
import { builtActions, callAction } from "../actions";
import { ask } from "../ask";
import { sessionOf, sessionsOf } from "../visitors";

// What is about accounts and belongs to no negotiation: each says by itself who may use it, so each is listed here.
const commands = await findCommands();
const ofAccounts = builtActions().filter(({ name }) => !commands.some((command) => name === `${command.name}Action`));
const demo = await sessionsOf("UKR");

/** A new account that is a member of nothing. */
async function stranger(): Promise<string> {
  const data = { email: `${randomUUID()}@example.test`, name: "Nobody's member" };
  return sessionOf((await database().prisma.user.create({ data })).id);
}

describe("a server action of an account", () => {
  /** What each says to somebody who is signed out, to somebody who leads nothing, and to a demo account; the input is empty. */
  const expected: Record<string, [signedOut: string, stranger: string, demo: string]> = {
    acceptInvitationAction: ["unauthenticated", "invalid", "invalid"],
    changePasswordAction: ["unauthenticated", "invalid", "invalid"],
    createNegotiationAction: ["unauthenticated", "forbidden", "forbidden"],
    firstRunAction: ["invalid", "invalid", "invalid"],
    joinAction: ["invalid", "invalid", "invalid"],
    renameAccountAction: ["unauthenticated", "invalid", "invalid"],
    resetPasswordAction: ["invalid", "invalid", "invalid"],
    signInAction: ["invalid", "invalid", "invalid"],
    signOutAction: ["redirect", "redirect", "redirect"],
    signOutEverywhereAction: ["unauthenticated", "redirect", "skipped"],
  };

  test("is listed here, with who may call it", () => {
    expect(ofAccounts.map(({ name }) => name)).toEqual(Object.keys(expected));
  });

  test.each(ofAccounts)("$name answers each visitor as they may", async (action) => {
    const [signedOut, nobodys, ofDemo] = expected[action.name] ?? [];
    expect((await callAction(action, [null])).code).toBe(signedOut);
    // The demo account's sessions are those of other tests too.
    if (ofDemo !== "skipped") expect((await callAction(action, [null], { cookie: demo.lead })).code).toBe(ofDemo);
    expect((await callAction(action, [null], { cookie: await stranger() })).code).toBe(nobodys);
  });
});

describe("a page of no negotiation", () => {
  /** Where each leads somebody who is signed out, a member, and an account that is a member of nothing; null where it shows itself. */
  const expected: Record<string, [signedOut: string | null, member: string | null, stranger: string | null]> = {
    "/": ["/sign-in", "/n/UKR/matrix", "/account"],
    "/account": ["/sign-in?next=%2Faccount", null, null],
    "/first-run": ["/", "/", "/"],
    "/invite/[token]": [null, null, null],
    "/reset/[token]": [null, null, null],
    "/sign-in": [null, "/", "/"],
  };

  test("is listed here, with whom it is for", () => {
    expect(otherPages()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))(
    "%s leads each visitor where they belong",
    async (page, [signedOut, member, nobodys]) => {
      const path = page.replace("[token]", "x".repeat(43));
      const leads = async (cookie?: string) => {
        const { status, location } = await ask(path, { cookie });
        return { status, location };
      };
      const answer = (location: string | null) => ({ status: location === null ? 200 : 307, location });
      expect(await leads()).toEqual(answer(signedOut));
      expect(await leads(demo.viewer)).toEqual(answer(member));
      expect(await leads(await stranger())).toEqual(answer(nobodys));
    },
  );
});
