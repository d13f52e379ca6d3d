import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations, takeFaults } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";

// Nobody loses their place: on the board, in its history, between two days, in a form and after it.

/** A page is asked again until it answers: its scripts may be on their way. */
const patience = { timeout: 15_000 };

let talks: TestNegotiation;
let issueNumber: number;
let farParty: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  const { prisma } = database();
  for (const role of ["analyst", "lead"] as const) {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: `${role}@demo.test` } });
    await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role } });
  }
  // More rows and columns than the first part of the board holds.
  for (let count = 1; count <= 14; count++) farParty = await talks.party(`Party ${String(count).padStart(2, "0")}`);
  for (let count = 1; count <= 34; count++) issueNumber = (await talks.issue(`Question ${count}`)).number;
});

/** Going back, a browser may look for an icon where none was promised. */
const expectNoFaults = () => expect(takeFaults().filter((fault) => !fault.includes("favicon.ico"))).toEqual([]);
const matrix = (query = "") => `/n/${talks.key}/matrix${query}`;
const panel = (page: Page) => page.locator(".side-panel");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

/** Whether the open cell is seen whole beside whatever lies over the board. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const cell = document.querySelector("[aria-selected=true]")?.getBoundingClientRect();
    const board = document.querySelector(".board")?.getBoundingClientRect();
    if (!cell || !board) return false;
    return (
      cell.left >= board.left &&
      cell.right <= board.right + 1 &&
      cell.top >= board.top &&
      cell.bottom <= board.bottom + 1
    );
  });

describe("the open cell", () => {
  test("is in sight when an address names it, however far off it stands", async () => {
    const page = await pageAs("analyst");
    await page.goto(matrix(`?cell=${issueNumber}.${farParty}`));
    await panel(page).waitFor();
    await expect.poll(() => inSight(page), patience).toBe(true);
  });

  test("stays in sight when its panel takes the width", async () => {
    const page = await pageAs("analyst");
    await page.goto(matrix());
    const cell = page.locator("#b1-6");
    await expect
      .poll(async () => {
        await cell.click();
        return panel(page).count();
      }, patience)
      .toBe(1);
    await expect.poll(() => inSight(page), patience).toBe(true);
  });

  test("is closed by Back where it covers the board, and the matrix stays", async () => {
    const page = await pageAs("analyst", { width: 390 });
    await page.goto(matrix());
    const cell = page.locator("#b1-1");
    await expect
      .poll(async () => {
        if ((await panel(page).count()) === 0) await cell.click();
        return panel(page).count();
      }, patience)
      .toBe(1);
    await page.goBack();
    await panel(page).waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe(matrix());
    expect(new URL(page.url()).search).toBe("");
    expectNoFaults();
  });
});

test("an issue opened from the board of a day is that of the day, and the ways back lead to the same", async () => {
  const page = await pageAs("analyst");
  await page.goto(matrix("?valid=2025-11-01"));
  const link = page.locator("[role=rowheader] a").first();
  await expect
    .poll(async () => {
      if (page.url().includes("/matrix")) await link.click();
      return page.url();
    }, patience)
    .toContain("/issues/");
  await page.getByText("As of 1 Nov 2025, as far as").waitFor();
  const back = page.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: "Matrix" });
  expect(await back.getAttribute("href")).toBe(matrix("?valid=2025-11-01"));
  const side = page.getByRole("navigation", { name: "Parley" }).getByRole("link", { name: "Matrix" });
  expect(await side.getAttribute("href")).toBe(matrix("?valid=2025-11-01"));
});

describe("a form", () => {
  test("in a dialog says all it lacks at once and each thing once, forgets what was corrected, and keeps its action in sight", async () => {
    const page = await pageAs("lead");
    await page.goto(`/n/${talks.key}/issues/1`);
    const dialog = page.getByRole("dialog", { name: "Change status" });
    await expect
      .poll(async () => {
        if ((await dialog.count()) === 0) await page.keyboard.press("s");
        return dialog.count();
      }, patience)
      .toBe(1);
    const send = dialog.getByRole("button", { name: "Change status" });
    await send.waitFor();
    const foot = await send.boundingBox();
    expect((foot?.y ?? 800) + (foot?.height ?? 0)).toBeLessThan(800);
    await send.click();
    const lacks = ["Choose the new status.", "Say why the status changes", "Cite at least one quote"];
    for (const words of lacks) await expect.poll(() => dialog.getByText(words).count(), patience).toBe(1);
    expect(await dialog.getByRole("alert").count()).toBe(0);
    await expectNoAxeViolations(page);
    await dialog.getByLabel("Reason").fill("It is on the agenda now.");
    await dialog.getByText("Say why the status changes").waitFor({ state: "detached" });
    expect(await dialog.getByText("Choose the new status.").count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => focused(page), patience).toContain("Change status");
  });

  test("that made a record leads Back to a list that has it", async () => {
    const page = await pageAs("lead");
    await page.goto(`/n/${talks.key}/issues`);
    await page.goto(`/n/${talks.key}/timeline`);
    const dialog = page.getByRole("dialog");
    await expect
      .poll(async () => {
        if ((await dialog.count()) === 0) await page.getByRole("button", { name: "Add event" }).first().click();
        return dialog.count();
      }, patience)
      .toBe(1);
    await dialog.getByLabel("Title").fill("Round at the lake");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/events/**");
    await page.goBack();
    await page.waitForURL("**/timeline");
    await page.getByText("Round at the lake").first().waitFor();
    expectNoFaults();
  });

  test("that was sent leaves the focus where the work goes on", async () => {
    const page = await pageAs("lead");
    await page.goto(`/n/${talks.key}/issues/2`);
    const comment = page.getByRole("button", { name: "Comment" }).last();
    const box = page.getByRole("textbox");
    await expect
      .poll(async () => {
        if ((await box.count()) === 0) await comment.click();
        return box.count();
      }, patience)
      .toBe(1);
    await box.fill("Who said so?");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Who said so?").waitFor();
    await expect.poll(() => focused(page), patience).toContain("Comment");
    const resolve = page.getByRole("button", { name: "Resolve" });
    await resolve.press("Enter");
    await resolve.waitFor({ state: "hidden" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patience).toBe("SUMMARY");
  });
});

test("the filters of the timeline keep the focus, so that the arrow keys go on through their list", async () => {
  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/timeline`);
  const issue = page.getByLabel("Issue", { exact: true });
  if ((await issue.count()) === 0) return;
  await issue.focus();
  await expect
    .poll(async () => {
      await page.keyboard.press("ArrowDown");
      return page.url();
    }, patience)
    .toContain("issue=");
  await expect.poll(() => issue.evaluate((select) => select === document.activeElement), patience).toBe(true);
});
