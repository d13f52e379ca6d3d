import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { pageAs } from "../signed-in";

test("invariant 9: while a position is graded, no letter of a source is to be seen; afterwards it is", async () => {
  const where = { negotiation: { key: "UKR" }, review: "reviewed", supersededAt: null } as const;
  const { positionId, issueId } = await database().prisma.positionState.findFirstOrThrow({ where });
  const { number } = await database().prisma.issue.findUniqueOrThrow({ where: { id: issueId } });
  const page = await pageAs("analyst");
  await page.goto(`/n/UKR/issues/${number}?open=${positionId}`);
  const letters = page.locator("[data-letter]:visible");
  expect(await letters.count()).toBeGreaterThan(0);
  const letter = await page.locator(`#position-${positionId} [data-letter]`).first().textContent();

  await page.getByRole("button", { name: "Grade", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Grade the position" });
  await dialog.getByRole("radio").first().waitFor();
  expect(await letters.count()).toBe(0);
  // Nor to be heard: a badge names the letter for whoever cannot see it.
  expect(await page.getByRole("img", { name: /^[A-F][1-6]\. Source:/ }).count()).toBe(0);
  expect(await dialog.textContent()).not.toMatch(new RegExp(`reliab|\\b${letter}\\d?\\b`, "i"));

  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await letters.count()).toBeGreaterThan(0);
  expect(await page.getByRole("img", { name: /^[A-F][1-6]\. Source:/ }).count()).toBeGreaterThan(0);
});

test("invariant 9: nor is one to be seen on the board behind, when it is graded from the panel of a cell", async () => {
  const where = { negotiation: { key: "UKR" }, review: "reviewed", supersededAt: null, rank: "normal" } as const;
  const { issueId, partyId } = await database().prisma.positionState.findFirstOrThrow({ where });
  const { number } = await database().prisma.issue.findUniqueOrThrow({ where: { id: issueId } });
  const page = await pageAs("analyst");
  await page.goto(`/n/UKR/matrix?cell=${number}.${partyId}`);
  const letters = page.locator(".board small > b:visible, [data-letter]:visible");
  await page.locator(".board small > b:visible").first().waitFor();
  await page.getByRole("button", { name: "Grade", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Grade the position" });
  await dialog.getByRole("radio").first().waitFor();
  expect(await letters.count()).toBe(0);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await letters.count()).toBeGreaterThan(1);
});
