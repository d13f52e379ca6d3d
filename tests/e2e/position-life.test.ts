import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";

// What becomes of a position after it is recorded, through the forms that people use.

let talks: TestNegotiation;
let at: string;
const first = "The force deploys after a settlement.";

beforeAll(async () => {
  talks = await makeNegotiation();
  const partyId = await talks.party("Canada");
  const { id: issueId, number } = await talks.issue("A force on the ground");
  at = `/n/${talks.key}/issues/${number}`;
  const { prisma } = database();
  for (const role of ["analyst", "reviewer"] as const) {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: `${role}@demo.test` } });
    await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role } });
  }
  await talks.reviewed({ issueId, partyId, statement: first });
});

const waiting = (page: Page, statement: string) => page.getByRole("listitem").filter({ hasText: statement });

/** Opens the position's line on the issue's page. */
async function open(page: Page, statement: string): Promise<void> {
  await page.goto(at);
  await page.getByRole("link", { name: new RegExp(statement) }).click();
  await page.getByRole("button", { name: "Supersede" }).waitFor();
}

test("a position gives way to one to which the party moved, which is returned with a note, revised and approved", async () => {
  const analyst = await pageAs("analyst");
  const reviewer = await pageAs("reviewer");
  await open(analyst, first);
  await analyst.getByRole("button", { name: "Supersede" }).click();
  const dialog = analyst.getByRole("dialog", { name: "Record a successor" });
  await dialog.getByLabel("Position", { exact: true }).fill("The force deploys with a ceasefire.");
  await dialog
    .getByRole("group", { name: "New position held since" })
    .getByRole("textbox", { name: "Date" })
    .fill("2026-01-08");
  await dialog.getByRole("checkbox", { name: /ruled out any delay/ }).check();
  await expectNoAxeViolations(analyst);
  await dialog.getByRole("button", { name: /for review/i }).click();
  await dialog.waitFor({ state: "hidden" });

  await reviewer.goto(`/n/${talks.key}/review`);
  const item = waiting(reviewer, "The force deploys with a ceasefire.");
  await item.getByText("party moved").waitFor();
  await item.getByRole("button", { name: "Return" }).click();
  await reviewer.getByLabel("What has to change").fill("Say with which ceasefire.");
  await expectNoAxeViolations(reviewer);
  await reviewer.getByRole("button", { name: "Return it" }).click();
  await item.waitFor({ state: "detached" });

  await analyst.goto(`/n/${talks.key}/review?state=returned`);
  await analyst.getByText("Say with which ceasefire.").waitFor();
  await analyst.getByRole("link", { name: /A force on the ground/ }).click();
  // The queue has a button of the same name.
  await analyst.waitForURL("**/issues/**");
  await analyst.getByRole("button", { name: "Revise" }).click();
  const revision = analyst.getByRole("dialog", { name: "Revise the position" });
  await revision.getByLabel("Position", { exact: true }).fill("The force deploys with a general ceasefire.");
  await revision.getByRole("button", { name: /for review/i }).click();
  await revision.waitFor({ state: "hidden" });

  await reviewer.goto(`/n/${talks.key}/review`);
  const revised = waiting(reviewer, "The force deploys with a general ceasefire.");
  await revised.getByRole("button", { name: "Approve" }).click();
  await revised.waitFor({ state: "detached" });
  await reviewer.goto(`/n/${talks.key}/matrix`);
  await reviewer.getByRole("gridcell").filter({ hasText: "general ceasefire" }).waitFor();
  await reviewer.goto(`/n/${talks.key}/matrix?valid=2026-01-07`);
  await reviewer.getByRole("gridcell").filter({ hasText: "after a settlement" }).waitFor();
});

test("a position is graded, cited for once more, ranked with a reason, and leaves the board when its source takes it back", async () => {
  const page = await pageAs("reviewer");
  const statement = "Troops would come by sea.";
  const { id: issueId } = await database().prisma.issue.findFirstOrThrow({ where: { negotiationId: talks.id } });
  const partyId = await talks.party("Norway");
  const capture = await talks.capture("The admiral said that they would come by sea, or not at all.");
  await talks.reviewed({ issueId, partyId, statement, citations: [talks.citation(capture, "would come by sea")] });
  await open(page, statement);

  await page.getByRole("button", { name: "Grade", exact: true }).click();
  const grade = page.getByRole("dialog", { name: "Grade the position" });
  await grade.getByRole("radio", { name: /^3/ }).check();
  await grade.getByRole("button", { name: "Save grade" }).click();
  await grade.waitFor({ state: "hidden" });
  await page.getByText("F3").first().waitFor();

  await page.getByRole("button", { name: /^Cite evidence/ }).click();
  const cite = page.getByRole("dialog", { name: "Cite evidence" });
  await cite
    .getByRole("checkbox", { name: /ruled out any delay/ })
    .first()
    .check();
  await cite.getByRole("button", { name: "Cite", exact: true }).click();
  await cite.waitFor({ state: "hidden" });

  const more = async (name: string) => {
    await page.getByRole("button", { name: "More about this position" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await more("Rank…");
  const rank = page.getByRole("dialog", { name: "Rank the position" });
  await rank.getByRole("radio", { name: /^Deprecated/ }).check();
  await rank.getByRole("button", { name: "Save rank" }).click();
  await rank.getByRole("textbox", { name: "Reason" }).and(page.locator("[aria-invalid=true]")).waitFor();
  await rank.getByRole("radio", { name: /^Preferred/ }).check();
  await rank.getByRole("button", { name: "Save rank" }).click();
  await rank.waitFor({ state: "hidden" });
  await page.getByText("preferred").first().waitFor();

  await more("Retracted by the source…");
  const retract = page.getByRole("dialog");
  await retract.getByLabel("Where the source took it back").fill("The office's own correction.");
  await retract.getByRole("button", { name: "Record retraction" }).click();
  await retract.waitFor({ state: "hidden" });
  await page.goto(`/n/${talks.key}/matrix`);
  await page.getByRole("gridcell").first().waitFor();
  expect(await page.getByRole("gridcell").filter({ hasText: "by sea" }).count()).toBe(0);
});
