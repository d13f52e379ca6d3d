import { beforeAll, expect, test } from "vitest";
import { may, type Permission, type Role, roles } from "@/domain/access/permissions";
import type { ReviewState } from "@/domain/positions/vocabulary";
import { database } from "@/lib/db/client";
import { findCommands } from "../access/commands";
import { controls, fits, forEverybody, labelsOf } from "../access/controls";
import { addressOf, endpoints, leastPermission, negotiationPages } from "../access/pages";
import { deeperAddresses, recordsFor } from "../access/records";
import { builtActions } from "../actions";
import { ask } from "../ask";
import { sessionsOf } from "../visitors";

// What the pages of the demonstration show, role by role: the markup and the data that come with it.
const pages = negotiationPages();
const seen: { page: string; path: string; role: Role; text: string; words: string }[] = [];

beforeAll(async () => {
  const demo = await sessionsOf("UKR");
  const listed = pages.map(async (page) => {
    const records = await recordsFor(page, "UKR");
    return (records.length > 0 ? records : [""]).map((record) => ({ page, path: addressOf(page, "UKR", record) }));
  });
  const read = endpoints()
    .filter(({ method }) => method === "GET")
    .map(({ path }) => ({ page: path, path: `${addressOf(path, "UKR")}?q=a&issue=7` }));
  for (const { page, path } of [...(await Promise.all(listed)).flat(), ...(await deeperAddresses()), ...read]) {
    const asked = roles.map(async (role) => ({ role, ...(await ask(path, { cookie: demo[role] })) }));
    const found = (await Promise.all(asked)).filter(({ status }) => status === 200);
    seen.push(...found.map(({ role, text }) => ({ page, path, role, text, words: plain(text) })));
  }
}, 240_000);

test.each(pages)("%s shows no control that its reader may not use, and none that is not in the table", (page) => {
  const table = Object.entries(controls[page] ?? {});
  const stray = seen
    .filter((one) => one.page === page)
    .flatMap(({ path, role, text }) => {
      const allowed = table.flatMap(([permission, labels]) => (may(role, permission as Permission) ? labels : []));
      return labelsOf(text)
        .filter((label) => ![...forEverybody, ...allowed].some((entry) => fits(label, entry)))
        .map((label) => `${role} at ${path}: ${label}`);
    });
  expect(stray).toEqual([]);
});

test.each(Object.keys(controls))("%s shows a lead every control that the table lists for it", (page) => {
  const labels = seen.flatMap((one) => (one.page === page && one.role === "lead" ? labelsOf(one.text) : []));
  const missing = Object.values(controls[page] ?? {})
    .flat()
    .filter((entry) => !labels.some((label) => fits(label, entry)));
  expect(missing.map(String)).toEqual([]);
});

test("no page hands out an action that its reader may not call", async () => {
  const commands = await findCommands();
  const given = builtActions().flatMap(({ id, name }) => {
    const permission = commands.find((command) => `${command.name}Action` === name)?.permission;
    const holders = seen.filter(({ text }) => text.includes(id));
    return permission ? holders.map(({ role, path }) => ({ name, role, path, allowed: may(role, permission) })) : [];
  });
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter(({ allowed }) => !allowed)).toEqual([]);
});

test("no page leads to a page that its reader does not find", () => {
  const barred = Object.entries(leastPermission).map(([page, permission]) => {
    const path = page.replace("[negotiation]", "UKR").replace(/\[\w+\]/, "\\w+");
    return { permission, link: new RegExp(`${path}(?=[?#"\\\\])`) };
  });
  const links = seen.flatMap(({ path, role, text }) =>
    barred.flatMap(({ permission, link }) =>
      link.test(text) ? [{ role, path, link, allowed: may(role, permission) }] : [],
    ),
  );
  expect(new Set(links.map(({ link }) => link)).size).toBe(barred.length);
  expect(links.filter(({ allowed }) => !allowed)).toEqual([]);
});

/** Letters and digits alone, so that words are found as markup and as data. */
const plain = (text: string) => text.replaceAll(/\\n|&#?\w+;|\\u\w{4}/g, " ").replaceAll(/[^\p{L}\p{N}]+/gu, " ");

/** Who is told any of these words, and where. */
function readersOf(texts: string[]): { role: Role; path: string }[] {
  const wanted = texts.map((text) => plain(text).trim().slice(0, 60));
  return seen
    .filter(({ words }) => wanted.some((one) => words.includes(one)))
    .map(({ role, path }) => ({ role, path }));
}

test("what the team says among itself reaches no viewer", async () => {
  const where = { negotiation: { key: "UKR" }, visibility: "team" } as const;
  const readers = readersOf((await database().prisma.comment.findMany({ where })).map(({ body }) => body));
  expect(readers.map(({ role }) => role)).toContain("commenter");
  expect(readers.filter(({ role }) => !may(role, "comment.read-team"))).toEqual([]);
});

test("no statement of a draft, nor of what was sent back, reaches who may not read drafts", async () => {
  const ofState = (...states: ReviewState[]) =>
    database().prisma.position.findMany({ where: { negotiation: { key: "UKR" }, state: { review: { in: states } } } });
  const drafts = await ofState("draft", "returned");
  const open = await ofState("in_review", "reviewed");
  // A revision may have kept the words; then they are before everybody.
  const statements = drafts
    .map(({ statement }) => statement)
    .filter((one) => !open.some((other) => other.statement === one));
  expect(statements.length).toBeGreaterThan(2);
  for (const statement of statements) {
    const readers = readersOf([statement]);
    expect(readers.map(({ role }) => role)).toContain("analyst");
    expect(readers.filter(({ role }) => !may(role, "position.read-draft"))).toEqual([]);
  }
});
