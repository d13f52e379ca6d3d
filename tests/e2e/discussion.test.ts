import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";

// Journey 7: a thread on a quote, with a mention completed by keyboard that reaches the other member and leads back to the very comment.

let quote: { id: string; captureId: string };

beforeAll(async () => {
  const { prisma } = database();
  const where = { negotiation: { key: "UKR" } };
  quote = await prisma.evidence.findFirstOrThrow({ where, orderBy: { recordedAt: "asc" } });
});

describe.each([
  { theme: "light", width: 1280 },
  { theme: "dark", width: 390 },
] as const)("in $theme at $width pixels", (look) => {
  const words = `is the translation sound at ${look.width}`;

  test("a thread on a quote is written by keyboard alone, with a mention completed from the list", async () => {
    const page = await pageAs("analyst", look);
    await page.goto(`/n/UKR/captures/${quote.captureId}?quote=${quote.id}`);
    const panel = page.getByRole("region", { name: "Quote" });
    await panel.getByRole("button", { name: "Comment", exact: true }).focus();
    await page.keyboard.press("Enter");
    const box = panel.getByRole("textbox", { name: "Comment" });
    await box.waitFor();
    await page.keyboard.type("@le");
    const list = page.getByRole("listbox", { name: "Members" });
    await list.getByRole("option", { name: "Demo lead" }).waitFor();
    expect(await box.getAttribute("aria-activedescendant")).toBe(
      await list.getByRole("option").first().getAttribute("id"),
    );
    await expectNoAxeViolations(page);
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "hidden" });
    expect(await box.inputValue()).toBe("@Demo lead ");
    await page.keyboard.type(`${words}?`);
    await page.keyboard.press("Control+Enter");
    const comment = panel.getByRole("article").filter({ hasText: words });
    await comment.waitFor();
    expect(await comment.locator(".mention").textContent()).toBe("@Demo lead");
  });

  test("it reaches the inbox of whoever is mentioned, who follows it to the very comment, and has read it then", async () => {
    const page = await pageAs("lead", look);
    await page.goto("/n/UKR/inbox?reason=mention");
    const row = page.getByRole("listitem").filter({ hasText: words });
    await row.getByText("You are mentioned", { exact: false }).waitFor();
    expect(await row.getByRole("img", { name: "Unread" }).count()).toBe(1);
    await row.getByRole("link", { name: "Demo analyst mentioned you" }).click();
    const comment = page.getByRole("article").filter({ hasText: words });
    await comment.waitFor();
    await expect.poll(() => comment.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto("/n/UKR/inbox?reason=mention");
    await row.waitFor();
    expect(await row.getByRole("img", { name: "Unread" }).count()).toBe(0);
    await row.getByRole("button", { name: "Mark unread: Demo analyst mentioned you" }).press("Enter");
    await row.getByRole("img", { name: "Unread" }).waitFor();
    await expectNoAxeViolations(page);
  });

  test("Escape and an unknown name leave the words as they are typed", async () => {
    const page = await pageAs("commenter", look);
    await page.goto(`/n/UKR/captures/${quote.captureId}?quote=${quote.id}`);
    await page.getByRole("region", { name: "Quote" }).getByRole("button", { name: "Comment", exact: true }).click();
    await page.keyboard.type("@dem");
    const list = page.getByRole("listbox", { name: "Members" });
    await list.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
    await page.keyboard.type("o\nsecond line @nobody");
    expect(await list.isVisible()).toBe(false);
    expect(await page.getByRole("textbox", { name: "Comment" }).inputValue()).toBe("@demo\nsecond line @nobody");
  });

  test("what is for the team alone offers no viewer", async () => {
    const page = await pageAs("analyst", look);
    await page.goto(`/n/UKR/captures/${quote.captureId}?quote=${quote.id}`);
    const panel = page.getByRole("region", { name: "Quote" });
    await panel.getByRole("button", { name: "Comment", exact: true }).click();
    await panel.getByRole("radio", { name: "Team only" }).check();
    await panel.getByRole("textbox", { name: "Comment" }).focus();
    await page.keyboard.type("@demo ");
    const list = page.getByRole("listbox", { name: "Members" });
    await list.getByRole("option", { name: "Demo lead" }).waitFor();
    expect(await list.getByRole("option", { name: "Demo viewer" }).count()).toBe(0);
  });

  test("its author edits it, and the words before can be opened; a deleted one leaves a trace", async () => {
    const page = await pageAs("analyst", look);
    await page.goto(`/n/UKR/captures/${quote.captureId}?quote=${quote.id}`);
    const comment = page.getByRole("article").filter({ hasText: words }).first();
    await comment.getByRole("button", { name: "More about this comment" }).click();
    await page.getByRole("menuitem", { name: "Edit…" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit the comment" });
    const box = dialog.getByRole("textbox", { name: "Comment" });
    await box.waitFor();
    expect(await box.inputValue()).toBe(`@Demo lead ${words}?`);
    await box.fill(`@Demo lead, ${words}, and complete?`);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await comment.getByText("and complete?").waitFor();
    await comment.getByText("edited", { exact: false }).first().click();
    await comment.getByText(`${words}?`, { exact: false }).first().waitFor();

    await panelReply(page, comment);
    await comment.getByRole("button", { name: "More about this comment" }).click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
    await page.getByRole("dialog", { name: "Delete this comment?" }).getByRole("button", { name: "Delete it" }).click();
    await page.getByText("Deleted by Demo analyst").first().waitFor();
    await expect.poll(() => page.getByText(words).count()).toBe(0);
    expect(await page.getByText(`Answered at ${look.width}`).count()).toBe(1);
  });

  /** Answers the thread that the comment opens, so that a trace of it is worth keeping. */
  async function panelReply(page: Awaited<ReturnType<typeof pageAs>>, comment: ReturnType<typeof page.locator>) {
    const thread = page.getByRole("listitem").filter({ has: comment });
    await thread.getByRole("button", { name: "Reply", exact: true }).click();
    await page.keyboard.type(`Answered at ${look.width}`);
    await page.keyboard.press("Control+Enter");
    await page.getByText(`Answered at ${look.width}`).waitFor();
  }
});

test("the lasting address of a comment opens its screen, unfolds it, and puts the focus on it", async () => {
  const { prisma } = database();
  const comments = await prisma.comment.findMany({
    where: { negotiation: { key: "UKR" }, visibility: "negotiation", deletedAt: null },
  });
  const page = await pageAs("lead");
  const kinds = ["issueId", "positionId", "evidenceId", "statusChangeId", "hazardId"] as const;
  for (const kind of kinds) {
    const comment = comments.find((one) => one[kind] !== null);
    expect(comment, kind).toBeDefined();
    await page.goto(`/n/UKR/comments/${comment?.id}`);
    const there = page.locator(`#comment-${comment?.id}`);
    await there.waitFor();
    await expect.poll(() => there.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await there.count()).toBe(1);
  }
  const resolved = comments.find((one) => one.resolvedAt !== null);
  await page.goto(`/n/UKR/comments/${resolved?.id}`);
  await page.locator(`#comment-${resolved?.id}`).waitFor();
});
