import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations, newPage } from "../browser";
import { makeNegotiation } from "../factories";
import { pageAs } from "../signed-in";

// Every screen, full and empty, in both themes and at both widths: nothing for axe to find, nothing on the console, nothing wider than the window.

const screens = [
  "/n/UKR/matrix",
  "/n/UKR/matrix?valid=2025-10-01",
  "/n/UKR/issues",
  "/n/UKR/issues/1",
  "/n/UKR/issues/7",
  "/n/UKR/issues/new",
  "/n/UKR/issues/7/edit",
  "/n/UKR/review",
  "/n/UKR/review?state=doubted",
  "/n/UKR/review/grades",
  "/n/UKR/timeline",
  "/n/UKR/sources",
  "/n/UKR/sources/new",
  "/n/UKR/sources/publishers",
  "/n/UKR/sources/drift",
  "/n/UKR/sources/drift?state=orphan",
  "/n/UKR/sources/{document}",
  "/n/UKR/sources/lineage",
  "/n/UKR/sources/lineage/{suggestion}",
  "/n/UKR/wordings/{cited}",
  "/n/UKR/captures/{capture}",
  "/n/UKR/captures/{newer}",
  "/n/UKR/captures/{newer}?quote={drifted}",
  "/n/UKR/events/{event}",
  "/n/UKR/parties",
  "/n/UKR/parties/{party}",
  "/n/UKR/parties/names",
  "/n/UKR/parties/names?state=unsure",
  "/n/UKR/parties/names?state=settled",
  "/n/UKR/people/{person}",
  "/n/UKR/activity",
  "/n/UKR/inbox",
  "/n/UKR/captures/{discussed}",
  "/n/UKR/members",
  "/n/UKR/settings",
  "/account",
];
const emptyScreens = [
  "matrix",
  "issues",
  "review",
  "timeline",
  "sources",
  "sources/drift",
  "sources/lineage",
  "review/grades",
  "parties",
  "parties/names",
  "parties/names?state=settled",
  "activity",
  "inbox",
  "members",
  "settings",
];
const ids = new Map<string, string>();
let emptyKey: string;

beforeAll(async () => {
  const { prisma } = database();
  const negotiationId = (await prisma.negotiation.findUniqueOrThrow({ where: { key: "UKR" } })).id;
  const where = { negotiationId };
  const capture = await prisma.capture.findFirstOrThrow({ where, orderBy: { recordedAt: "asc" } });
  ids.set("capture", capture.id);
  ids.set("document", capture.documentId);
  const drifted = await prisma.reanchoring.findFirstOrThrow({ where: { ...where, state: "drifted" } });
  ids.set("newer", drifted.captureId);
  ids.set("drifted", drifted.evidenceId);
  ids.set("suggestion", (await prisma.lineageSuggestion.findFirstOrThrow({ where })).id);
  const cited = await prisma.positionState.findFirstOrThrow({
    where: { ...where, review: "reviewed" },
    orderBy: { documents: "desc" },
  });
  ids.set("cited", cited.positionId);
  const talk = await prisma.comment.findFirstOrThrow({
    where: { ...where, hazardId: { not: null } },
    include: { hazard: true },
  });
  ids.set("discussed", `${talk.hazard?.captureId}?hazard=${talk.hazardId}`);
  ids.set("event", (await prisma.event.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } })).id);
  ids.set("party", (await prisma.party.findFirstOrThrow({ where: { ...where, name: { contains: "Coalition" } } })).id);
  ids.set("person", (await prisma.person.findFirstOrThrow({ where, orderBy: { createdAt: "asc" } })).id);
  const empty = await makeNegotiation();
  emptyKey = empty.key;
  const lead = await prisma.user.findUniqueOrThrow({ where: { email: "lead@demo.test" } });
  await prisma.member.create({ data: { negotiationId: empty.id, userId: lead.id, name: lead.name, role: "lead" } });
});

const filled = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? name);

async function expectSound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: "load" });
  expect(answer?.status(), path).toBe(200);
  await page.locator("main").first().waitFor();
  await expectNoAxeViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
}

const looks = [
  { theme: "light", width: 1280 },
  { theme: "dark", width: 1280 },
  { theme: "light", width: 390 },
  { theme: "dark", width: 390 },
] as const;

describe.each(looks)("in $theme at $width pixels", (look) => {
  test("every screen of the demonstration is accessible, silent and fits", async () => {
    const page = await pageAs("lead", look);
    for (const screen of screens) await expectSound(page, filled(screen));
  });

  test("so is every screen of a negotiation that holds nothing yet", async () => {
    const page = await pageAs("lead", look);
    for (const screen of emptyScreens) await expectSound(page, `/n/${emptyKey}/${screen}`);
  });

  test("so is the way in", async () => {
    const page = await newPage(look);
    await expectSound(page, "/sign-in");
  });
});
