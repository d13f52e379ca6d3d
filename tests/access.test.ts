import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "@/domain/access/context";
import { may, type Role, roles } from "@/domain/access/permissions";
import { database } from "@/lib/db/client";
import { countOfCommands, findCommands, sourceActions } from "./access/commands";
import { addressOf, endpoints, leastPermission, negotiationPages, partHeaders } from "./access/pages";
import { recordOf } from "./access/record";
import { recordsFor } from "./access/records";
import { told } from "./access/told";
import { builtActions, callAction } from "./actions";
import { type Answer, ask } from "./ask";
import { makeNegotiation, type TestNegotiation } from "./factories";
import { sessionOf, sessionsOf } from "./visitors";

// Everything about a negotiation is found by itself: a new command, action, page or endpoint is covered from the moment it exists.
// What is about accounts instead is held in tests/api/accounts.test.ts, which fails when something is in neither.
const commands = await findCommands();
const actions = builtActions();
const commandOf = (action: string) => commands.find(({ name }) => `${name}Action` === action);
const inNegotiation = actions.filter(({ name }) => commandOf(name));
const pages = negotiationPages();

/** Lead on to another page (the matrix; where a comment stands), so they are no screens themselves. */
const leading = ["/n/[negotiation]", "/n/[negotiation]/comments/[id]"];
/** As long as UKR, so that the two can be compared to the byte. */
const nowhere = "QQQ";

let talks: TestNegotiation;
let other: TestNegotiation;
let demo: Record<Role, string>;
let members: Record<Role, string>;
/** Signed in, leads a negotiation, and is no member of the one that is asked for. */
let outsider: string;
/** Signed in and a member of nothing. */
let stranger: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
  members = await sessionsOf(talks.key);
  outsider = (await sessionsOf(other.key)).lead;
  demo = await sessionsOf("UKR");
  const user = await database().prisma.user.create({
    data: { email: `${randomUUID()}@example.test`, name: "Nobody's member" },
  });
  stranger = await sessionOf(user.id);
});

test("discovery finds what there is", () => {
  expect(commands.length).toBe(countOfCommands());
  expect(commands.length).toBeGreaterThanOrEqual(54);
  expect(actions.map(({ name }) => name)).toEqual(sourceActions().sort());
  expect(inNegotiation.length).toBeGreaterThanOrEqual(54);
  expect(pages.length).toBeGreaterThanOrEqual(20);
  expect(endpoints().length).toBeGreaterThanOrEqual(10);
});

describe("a command", () => {
  /** Whatever touches it fails: neither the input nor the database is looked at before the role. */
  const untouchable = (what: string): never =>
    new Proxy({} as never, {
      get: () => {
        throw new Error(`The command looked at ${what} before it looked at the role.`);
      },
    });

  test.each(commands)("$name is forbidden below its permission before anything is read or written", async (command) => {
    const below = roles.filter((role) => !may(role, command.permission));
    if (command.permission !== "negotiation.read") expect(below).toContain("viewer");
    for (const role of below) {
      const ctx: Ctx = { ...talks.ctx(role), db: untouchable("the database") };
      await expect(command.execute(ctx, untouchable("the input"))).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test.each(commands)("$name lets through who has its permission, and refuses input that is none", async (command) => {
    const before = await recordOf(talks.id);
    for (const role of roles.filter((role) => may(role, command.permission))) {
      await expect(command.execute(talks.ctx(role), null)).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await recordOf(talks.id)).toEqual(before);
  });
});

describe("a server action of a negotiation", () => {
  test.each(inNegotiation)("$name answers each visitor as they may", async (action) => {
    const permission = commandOf(action.name)?.permission;
    if (!permission) throw new Error("Every action here belongs to a command.");
    const before = await recordOf(talks.id);
    const told: Record<string, string> = {};
    const call = async (who: string, cookie: string, key = talks.key) => {
      told[who] = (await callAction(action, [key, null], { cookie }, talks.key)).code;
    };
    await Promise.all([
      call("signed out", ""),
      call("outsider", outsider),
      call("stranger", stranger),
      call("member, of a negotiation that does not exist", members.lead, nowhere),
      ...roles.map((role) => call(role, members[role])),
    ]);
    expect(told).toEqual({
      "signed out": "unauthenticated",
      outsider: "not_found",
      stranger: "not_found",
      "member, of a negotiation that does not exist": "not_found",
      ...Object.fromEntries(roles.map((role) => [role, may(role, permission) ? "invalid" : "forbidden"])),
    });
    expect(await recordOf(talks.id)).toEqual(before);
  });

  test("is not taken from the page of another site", async () => {
    const [action] = inNegotiation;
    if (!action) throw new Error("There is no action.");
    const question = { cookie: members.lead, headers: { origin: "https://evil.example" } };
    expect((await callAction(action, [talks.key, null], question, talks.key)).code).toBe("error");
  });
});

describe("a page of a negotiation", () => {
  const addressIn = async (key: string, page: string) => addressOf(page, key, (await recordsFor(page, "UKR"))[0]);

  test.each(pages)("%s leads who is signed out to the sign-in page and back", async (page) => {
    const path = `${await addressIn("UKR", page)}?q=a&x=1`;
    const { status, location } = await ask(path);
    expect({ status, location }).toEqual({ status: 307, location: `/sign-in?next=${encodeURIComponent(path)}` });
  });

  test.each(pages)(
    "%s does not exist for an outsider, just like one of a negotiation that does not exist",
    async (page) => {
      const cookie = outsider;
      const [here, there] = await Promise.all([
        ask(await addressIn("UKR", page), { cookie }),
        ask(await addressIn(nowhere, page), { cookie }),
      ]);
      expect(here.status).toBe(404);
      expect(told(here, "UKR")).toEqual(told(there, nowhere));
    },
  );

  test.each(pages)("%s hands an outsider nothing either when asked for without what stands around it", async (page) => {
    const part = async (key: string, cookie: string) => {
      const path = await addressIn(key, page);
      const headers = partHeaders(path, page);
      const { location } = await ask(path, { cookie, headers });
      return ask(location ?? path, { cookie, headers });
    };
    const [outside, nobody, unreal, inside] = await Promise.all([
      part("UKR", outsider),
      part("UKR", ""),
      part(nowhere, outsider),
      part("UKR", demo.lead),
    ]);
    expect(told(outside, "UKR")).toEqual(told(unreal, nowhere));
    if (leading.includes(page)) return;
    expect(outside.text).toContain("NEXT_HTTP_ERROR_FALLBACK;404");
    expect(nobody.text).toContain("NEXT_REDIRECT;replace;/sign-in");
    expect(inside.text).not.toMatch(/NEXT_HTTP_ERROR|NEXT_REDIRECT/);
  });

  test.each(pages)("%s is found by the roles that may, and by no other", async (page) => {
    const least = leastPermission[page] ?? "negotiation.read";
    const path = await addressIn("UKR", page);
    const found = roles.map(async (role) => [role, (await ask(path, { cookie: demo[role] })).status]);
    const expected = roles.map((role) => [role, leading.includes(page) ? 307 : may(role, least) ? 200 : 404]);
    expect(await Promise.all(found)).toEqual(expected);
  });

  test.each(pages.filter((page) => /\]\/.*\[/.test(page)))(
    "%s does not show a record under another negotiation, nor one that cannot be",
    async (page) => {
      expect((await ask(await addressIn(other.key, page), { cookie: outsider })).status).toBe(404);
      const records = [randomUUID(), "0", "99999999999", "%00", "it's", "..%2Fmembers"];
      const answers = records.map((record) => ask(addressOf(page, "UKR", record), { cookie: demo.lead }));
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(records.map(() => 404));
    },
  );
});

describe("an endpoint of a negotiation", () => {
  const problem = ({ status, headers, text }: Answer) => ({
    status,
    type: headers.get("content-type"),
    code: JSON.parse(text).code,
  });
  const problemJson = "application/problem+json";
  /** A query that every reading endpoint understands, with ids of the demonstration. */
  let query = "";
  beforeAll(async () => {
    const [capture = ""] = await recordsFor("/n/[negotiation]/captures/[id]", "UKR");
    const [party = ""] = await recordsFor("/n/[negotiation]/parties/[id]", "UKR");
    query = `q=a&words=a&issue=1&capture=${capture}&party=${party}&kind=evidence&id=${capture}`;
  });
  const at = (path: string, key: string) => `${addressOf(path, key)}?${query}`;
  const sameSite = { "sec-fetch-site": "same-origin", "content-type": "application/json" };

  test.each(endpoints())(
    "$method $path is for members alone, and for an outsider as if there were none",
    async ({ path, method }) => {
      const here = (key: string, cookie = "") =>
        ask(at(path, key), { method, cookie, headers: sameSite, ...(method !== "GET" && { body: "null" }) });
      expect(problem(await here("UKR"))).toEqual({ status: 401, type: problemJson, code: "unauthenticated" });
      for (const cookie of [outsider, stranger]) {
        const [real, unreal] = await Promise.all([here("UKR", cookie), here(nowhere, cookie)]);
        expect(problem(real)).toEqual({ status: 404, type: problemJson, code: "not_found" });
        expect(told(real, "UKR")).toEqual(told(unreal, nowhere));
      }
      for (const role of roles) {
        const { status } = await here("UKR", demo[role]);
        expect([200, 403, 422]).toContain(status);
        if (method === "GET") expect(status).not.toBe(403);
        else expect(status).toBe(role === "viewer" || role === "commenter" ? 403 : 422);
      }
    },
  );

  test.each(endpoints().filter(({ method }) => method === "GET"))(
    "$method $path takes the id of a record of another negotiation for one that does not exist",
    async ({ path }) => {
      const { id } = await database().prisma.issue.findFirstOrThrow({ where: { negotiation: { key: "UKR" } } });
      const answer = async (ids: string) => {
        const found = await ask(`${addressOf(path, other.key)}?${ids}`, { cookie: outsider });
        return {
          ...told(found, other.key),
          text: found.text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "ID"),
        };
      };
      for (const [theirs, nobodys] of [
        [query, query.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, () => randomUUID())],
        [`q=&issue=${id}&except=${id}`, `q=&issue=${randomUUID()}&except=${randomUUID()}`],
      ]) {
        expect(await answer(theirs ?? "")).toEqual(await answer(nobodys ?? ""));
      }
    },
  );

  test.each(endpoints().filter(({ method }) => method !== "GET"))(
    "$method $path takes nothing from the page of another site",
    async ({ path, method }) => {
      const before = await recordOf(talks.id);
      const foreign: Record<string, string>[] = [
        {},
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site", origin: "https://evil.example" },
      ];
      for (const headers of foreign) {
        const answer = await ask(at(path, talks.key), { method, cookie: members.lead, headers, body: "null" });
        expect(problem(answer)).toEqual({ status: 403, type: problemJson, code: "forbidden" });
      }
      expect(await recordOf(talks.id)).toEqual(before);
    },
  );
});
