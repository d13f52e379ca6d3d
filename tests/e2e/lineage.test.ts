import { expect, test } from "vitest";
import { addDocument } from "@/domain/sources/commands/add-document";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations } from "../browser";
import { makeNegotiation } from "../factories";
import { pageAs } from "../signed-in";

const shared =
  "the deputy ruled out any delay and asked both delegations to leave their maps on the long table until the morning";

test("two documents that share long runs of words are judged to be one origin, and the cell then says so", async () => {
  const talks = await makeNegotiation();
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" } });
  const captures = [];
  for (const [title, opening] of [
    ["Lake paper", "On Monday evening"],
    ["River paper", "In the second hour, witnesses agree,"],
  ] as const) {
    const text = `${opening} ${shared}. ${title}.`;
    const { captureId } = await addDocument(talks.ctx("analyst"), { title, text });
    captures.push({ captureId: captureId ?? "", text });
  }
  const issue = await talks.issue();
  const partyId = await talks.party("Norway");
  const citations = captures.map((capture) => talks.citation(capture, "the deputy ruled out any delay"));
  const positionId = await talks.reviewed({ issueId: issue.id, partyId, citations });

  const page = await pageAs("analyst");
  const cell = page.getByRole("gridcell").filter({ hasText: "The force deploys" });
  await page.goto(`/n/${talks.key}/matrix`);
  await cell.waitFor();
  expect(await cell.textContent()).toContain("2 documents, 2 origins");

  await page.goto(`/n/${talks.key}/sources/lineage`);
  await page.getByRole("link", { name: "Read the shared passages" }).click();
  await page.getByRole("heading", { name: "Shared passages" }).waitFor();
  expect(await page.locator("mark").allTextContents()).toEqual([shared, shared]);
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Record lineage" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "River paper" }).check();
  expect(await dialog.getByRole("radio", { name: /^Was derived from/ }).isChecked()).toBe(true);
  await dialog.getByRole("button", { name: "Record lineage" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("is recorded; the page of either document says it").waitFor();

  await page.goto(`/n/${talks.key}/matrix`);
  await cell.waitFor();
  expect(await cell.textContent()).toContain("2 documents, 1 origin");

  await page.goto(`/n/${talks.key}/issues/${issue.number}?open=${positionId}`);
  await page.getByRole("link", { name: "2 wordings side by side" }).click();
  await page.getByRole("heading", { name: "Wordings side by side" }).waitFor();
  expect(await page.locator("main").textContent()).toContain("2 documents, 1 origin");
  await expectNoAxeViolations(page);
});
