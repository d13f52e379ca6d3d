import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/domain/access/permissions";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";

// A thread on each thing that can be argued about: begun by keyboard, answered, settled by whoever may, and out of sight of whoever does not read it.

type Place = { path: string; label: string; reach?: (page: Page) => Promise<void> };
const places = new Map<string, Place>();
const kinds = ["evidence", "position", "issue", "status change", "hazard"] as const;

beforeAll(async () => {
  const { prisma } = database();
  const where = { negotiation: { key: "UKR" } };
  const quote = await prisma.evidence.findFirstOrThrow({ where, orderBy: { recordedAt: "desc" } });
  const reviewed = { review: "reviewed", supersededAt: null } as const;
  const position = await prisma.position.findFirstOrThrow({
    where: { ...where, state: reviewed },
    include: { issue: true },
  });
  const change = await prisma.statusChange.findFirstOrThrow({ where, include: { issue: true } });
  const hazard = await prisma.hazard.findFirstOrThrow({
    where: { ...where, dismissedAt: null, startAt: { not: null } },
  });
  places.set("evidence", { path: `captures/${quote.captureId}?quote=${quote.id}`, label: "Comment" });
  places.set("position", {
    path: `issues/${position.issue.number}?open=${position.id}`,
    label: "Comment on this position",
  });
  places.set("issue", { path: `issues/${position.issue.number}`, label: "Comment" });
  places.set("status change", { path: `issues/${change.issue.number}?all=1`, label: "Comment on this step" });
  places.set("hazard", { path: `captures/${hazard.captureId}?hazard=${hazard.id}`, label: "Comment" });
});

const markdown = (words: string) =>
  `**Sound**? ${words}\n\n- one\n- two\n\n[the wire](https://example.test/) [bad](javascript:alert(1)) <img src=x onerror=alert(1)><script>alert(1)</script>`;

async function open(role: Role, place: Place | undefined): Promise<Page> {
  const page = await pageAs(role);
  await page.goto(`/n/UKR/${place?.path}`);
  await page.locator("main").waitFor();
  return page;
}

/** Opens the form of a new thread; one pressed before its scripts have arrived does nothing. */
async function begin(page: Page, label: string): Promise<void> {
  const button = page.getByRole("button", { name: new RegExp(`^${label}( m)?$`) });
  await expect
    .poll(async () => {
      if ((await page.getByRole("textbox", { name: label }).count()) > 0) return true;
      await button.last().focus();
      await page.keyboard.press("Enter");
      return false;
    })
    .toBe(true);
}

const threadOf = (page: Page, words: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("article").filter({ hasText: words }) })
    .last();

describe.each(kinds)("about an object of the kind “%s”", (kind) => {
  const words = `Asked about the ${kind}`;
  const secret = `Among us about the ${kind}`;

  test("a thread is begun by keyboard, in Markdown of which no markup runs, and kept to the team where that is said", async () => {
    const place = places.get(kind);
    const page = await open("commenter", place);
    const label = place?.label ?? "";
    await begin(page, label);
    await page.keyboard.insertText(markdown(words));
    await page.keyboard.press("Control+Enter");
    const comment = page.getByRole("article").filter({ hasText: words }).first();
    await comment.waitFor();
    expect(await comment.locator("strong").textContent()).toBe("Sound");
    expect(await comment.locator("li").allInnerTexts()).toEqual(["one", "two"]);
    expect(await comment.locator("img, script").count()).toBe(0);
    const links = await comment
      .locator(".prose a, a[href]")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links.filter((href) => /javascript/i.test(href ?? ""))).toEqual([]);
    expect(links).toContain("https://example.test/");

    await begin(page, label);
    await page.keyboard.insertText(secret);
    await page.getByRole("radio", { name: "Team only" }).check();
    await page.getByRole("textbox", { name: label }).press("Control+Enter");
    await page.getByRole("article").filter({ hasText: secret }).first().waitFor();
    await expectNoAxeViolations(page);
  });

  test("it is answered, and settled by whoever began it or by a reviewer, to whom alone that is offered", async () => {
    const place = places.get(kind);
    const analyst = await open("analyst", place);
    const thread = threadOf(analyst, words);
    await thread.getByRole("button", { name: "Reply", exact: true }).click();
    await analyst.keyboard.insertText(`Answered about the ${kind}`);
    await analyst.keyboard.press("Control+Enter");
    await thread.getByText(`Answered about the ${kind}`).waitFor();
    expect(await thread.getByRole("button", { name: "Resolve", exact: true }).count(), "not the analyst's").toBe(0);

    const own = await open("commenter", place);
    await threadOf(own, words).getByRole("button", { name: "Resolve", exact: true }).click();
    await own.getByText("Thread resolved").waitFor();

    const reviewer = await open("reviewer", place);
    await reviewer.locator("details").filter({ hasText: words }).last().locator("summary").first().click();
    await threadOf(reviewer, words).getByText("Resolved by Demo commenter").waitFor();
    await threadOf(reviewer, words).getByRole("button", { name: "Reopen", exact: true }).click();
    await reviewer.getByText("Thread reopened").waitFor();
  });

  test("a viewer reads the one for all and can neither answer nor settle it; of the team's there is no trace, nor at its address", async () => {
    const place = places.get(kind);
    const page = await open("viewer", place);
    await page.getByText(words).first().waitFor();
    expect(await page.getByRole("button", { name: /^(Reply|Resolve|Reopen|Comment.*)$/ }).count()).toBe(0);
    expect(await page.content()).not.toContain(secret);
    const team = await database().prisma.comment.findFirstOrThrow({ where: { body: { contains: secret } } });
    const response = await page.request.get(`/n/UKR/comments/${team.id}`);
    expect(response.status()).toBe(404);
    const found = await page.request.get(`/api/n/UKR/search?q=${encodeURIComponent(secret)}`);
    expect(await found.text()).not.toContain("Among us");
    for (const path of ["activity", "inbox", "issues"]) {
      await page.goto(`/n/UKR/${path}`);
      expect([path, (await page.content()).includes("Among us")]).toEqual([path, false]);
    }
  });
});
