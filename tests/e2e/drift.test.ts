import { beforeEach, describe, expect, test } from "vitest";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { database } from "@/lib/db/client";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";

const report =
  "Delegates met in the harbour town on Tuesday. The northern side said it would open the lower lock once the toll was written down in a treaty. The southern envoy called the lock a gift with a price. Observers expect the toll to come up again on Thursday.";
const changed = "it would open the lower lock once the toll was written down";
const lost = "called the lock a gift with a price";
const kept = "Observers expect the toll to come up again";
const later = report
  .replace("once the toll was written down", "as soon as the toll was written down")
  .replace("The southern envoy called the lock a gift with a price. ", "");

let talks: TestNegotiation;
let issue: { number: number };
let newer: string;

/** A negotiation of the test's own with one quote of each fate, in which the demo analyst takes part. */
beforeEach(async () => {
  talks = await makeNegotiation();
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await prisma.member.create({
    data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" },
  });
  const capture = await talks.capture(report);
  const made = await talks.issue("Use of the lower lock");
  issue = made;
  for (const [party, words] of [
    ["Northland", changed],
    ["Southland", lost],
    ["Eastland", kept],
  ] as const) {
    const partyId = await talks.party(party);
    await talks.reviewed({ issueId: made.id, partyId, citations: [talks.citation(capture, words)] });
  }
  ({ captureId: newer } = await addCapture(talks.ctx("analyst"), {
    documentId: capture.documentId,
    text: later,
    again: true,
  }));
});

describe("a drifted quote", () => {
  test("is judged by keyboard alone: from Sources to the new words cited beside the old, and taken back", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/sources`);
    await page.getByRole("link", { name: "Drifted 2" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sources/drift");
    const item = page.getByRole("listitem").filter({ hasText: "As it reads now" });
    await item.getByText("as soon as").waitFor();
    expect(await item.locator("del").allTextContents()).toEqual(["once"]);
    expect((await item.locator("ins").allTextContents()).join("").trim()).toBe("as soon as");
    await item.getByText("Northland").waitFor();

    // Nothing is judged by a key before the quote has the focus.
    await page.keyboard.press("y");
    expect(await database().prisma.driftJudgement.count({ where: { negotiationId: talks.id } })).toBe(0);
    await page.keyboard.press("j");
    await page.keyboard.press("y");
    await page.getByText("Confirmed; the new words are cited beside the old").waitFor();
    // What is left comes next, and has the focus.
    await page.locator("[data-drift]:focus-within", { hasText: lost }).waitFor();
    await page.keyboard.press("n");
    await page.getByText("Kept as gone").waitFor();
    await page.getByText("No quote drifted").waitFor();
    const confirmed = { negotiationId: talks.id, verdict: "confirmed", withdrawnAt: null } as const;
    expect(await database().prisma.driftJudgement.count({ where: confirmed })).toBe(1);

    await page.goto(`/n/${talks.key}/sources/drift?state=judged`);
    const judged = page.getByRole("listitem").filter({ hasText: "Confirmed as the same passage" });
    await judged.getByRole("button", { name: "Take back" }).focus();
    await page.keyboard.press("Enter");
    await judged.waitFor({ state: "detached" });
    expect(await database().prisma.driftJudgement.count({ where: confirmed })).toBe(0);
  });

  test("is marked on the board, in the cell and on the issue until somebody has judged it", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/matrix`);
    const marks = page.getByRole("gridcell").filter({ hasText: "Drifted: a quote reads otherwise" });
    await marks.first().waitFor();
    expect(await marks.count()).toBe(2);
    await page.goto(`/n/${talks.key}/issues/${issue.number}`);
    await page.getByRole("link", { name: "not found in the newest capture" }).first().waitFor();
    expect(await page.getByText("≈ drifted").count()).toBe(2);
    await page.getByRole("link", { name: "not found in the newest capture" }).first().click();
    await page.getByRole("button", { name: "The words are gone" }).click();
    await page.getByText("Kept as gone").waitFor();
    await page.goto(`/n/${talks.key}/matrix`);
    await marks.first().waitFor();
    expect(await marks.count()).toBe(1);
  });

  test("is marked in the newer capture and opens there with both wordings; one that stands refers to the earlier", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/captures/${newer}`);
    await page.locator("mark.drifted").click();
    const panel = page.getByRole("region", { name: "Drifted quote" });
    await panel.getByText("As quoted", { exact: true }).waitFor();
    await panel.getByRole("button", { name: "Same passage" }).click();
    await page.locator("mark:not(.earlier)", { hasText: "as soon as" }).waitFor();
    await page.getByRole("link", { name: "not found here" }).waitFor();
    await page.locator("mark.earlier", { hasText: kept }).click();
    await page.getByText("the words stand here unchanged").waitFor();
  });
});
