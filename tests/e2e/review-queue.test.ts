import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations, takeFaults } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";

// A reviewer weighs, grades and judges in the queue itself, by keyboard, and never loses their place there.

/** A page is asked again until it answers: its scripts may be on their way. */
const patience = { timeout: 15_000 };

let talks: TestNegotiation;
const waiting: { id: string; statement: string }[] = [];

beforeAll(async () => {
  talks = await makeNegotiation();
  const { prisma } = database();
  for (const role of ["analyst", "reviewer"] as const) {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: `${role}@demo.test` } });
    await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role } });
  }
  const { id: issueId } = await talks.issue("Grain corridor");
  const partyId = await talks.party("Norway");
  for (const statement of [
    "Keeps the port open",
    "Pays half of the cost",
    "Wants a joint patrol",
    "Leaves it to others",
  ]) {
    const citations = [talks.citation(await talks.capture(), "ruled out any delay")];
    const meaning = { act: "stated", basis: "on_record_paraphrase", validFrom: { edtf: "2026-01-06" } } as const;
    const position = { issueId, partyId, statement, ...meaning, citations, submit: true };
    const { id } = await recordPosition(talks.ctx("analyst"), position);
    waiting.push({ id, statement });
  }
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest("li")?.textContent ?? "");
const item = (page: Page, statement: string) => page.getByRole("listitem").filter({ hasText: statement });

describe("the review queue", () => {
  test("is gone through by j and k, and after a verdict the next item has the focus", async () => {
    const page = await pageAs("reviewer");
    await page.goto(`/n/${talks.key}/review`);
    await expect
      .poll(async () => {
        await page.keyboard.press("j");
        return focused(page);
      }, patience)
      .toContain("Pays half of the cost");
    await page.keyboard.press("k");
    expect(await focused(page)).toContain("Keeps the port open");
    await item(page, "Keeps the port open").getByRole("button", { name: "Approve" }).press("Enter");
    await item(page, "Keeps the port open").waitFor({ state: "detached" });
    await expect.poll(() => focused(page), patience).toContain("Pays half of the cost");
    await item(page, "Pays half of the cost").getByRole("button", { name: "Return" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Return the position" });
    await dialog.getByText("Pays half of the cost").waitFor();
    await page.keyboard.type("Which half?");
    await page.keyboard.press("Control+Enter");
    await item(page, "Pays half of the cost").waitFor({ state: "detached" });
    await expect.poll(() => focused(page), patience).toContain("Wants a joint patrol");
  });

  test("offers the grade beside the verdict, with the letters covered meanwhile", async () => {
    const page = await pageAs("reviewer", { width: 390 });
    await page.goto(`/n/${talks.key}/review`);
    const here = item(page, "Leaves it to others");
    const [quote, approve] = [here.locator("blockquote").first(), here.getByRole("button", { name: "Approve" })];
    expect((await quote.boundingBox())?.y ?? 0).toBeLessThan((await approve.boundingBox())?.y ?? 0);
    await here.getByRole("button", { name: "Grade" }).click();
    await page.getByRole("dialog").getByText("covered until the grade is saved").waitFor();
    expect(await page.evaluate(() => "grading" in document.documentElement.dataset)).toBe(true);
    await expectNoAxeViolations(page);
    await page.getByLabel("2 · Probably true").check();
    await page.getByRole("button", { name: "Save grade" }).click();
    await here.getByRole("img", { name: /^.2\./ }).waitFor();
  });

  test("says once who judged an item meanwhile, and the item goes", async () => {
    const page = await pageAs("reviewer");
    await page.goto(`/n/${talks.key}/review`);
    const third = waiting[2]?.id ?? "";
    await reviewPosition(talks.ctx("lead"), { positionId: third, verdict: "return", note: "Whose words?" });
    const here = item(page, "Wants a joint patrol");
    await here.getByRole("button", { name: "Approve" }).click();
    await here.waitFor({ state: "detached" });
    expect(await page.getByText("has returned this position already").count()).toBe(1);
    takeFaults();
  });

  test("offers who writes to revise what came back, or to submit it again", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/review?state=returned`);
    const here = item(page, "Wants a joint patrol");
    await here.getByRole("button", { name: "Submit for review" }).waitFor();
    await here.getByRole("button", { name: "Revise" }).click();
    const dialog = page.getByRole("dialog", { name: "Revise the position" });
    await expect
      .poll(() => dialog.getByLabel("Position", { exact: true }).inputValue(), patience)
      .toBe("Wants a joint patrol");
  });
});
