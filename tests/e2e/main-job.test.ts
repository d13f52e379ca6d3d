import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations, newPage } from "../browser";
import { makeNegotiation } from "../factories";
import { pageAs } from "../signed-in";
import { article, sentenceOf } from "./article";

// The whole main job: sign in, paste an article, quote a sentence as a position, see it on the matrix, move the issue's status with it, and read what a colleague says about it.

let key: string;
const statement = "Pays for the first year of repairs to the grid";
const reason = "The first offer of money on the record.";

beforeAll(async () => {
  // A negotiation of the test's own, with the demo accounts as members, so that the demonstration stays as others expect it.
  const talks = await makeNegotiation();
  key = talks.key;
  await talks.party("Canada");
  await talks.party("Ukraine", { principal: true });
  await talks.issue("Repairs to the grid");
  await talks.issue("Money for rebuilding");
  const { prisma } = database();
  for (const role of ["analyst", "reviewer", "commenter"] as const) {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: `${role}@demo.test` } });
    await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role } });
  }
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`/sign-in?next=/n/${key}/matrix`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("parley-demo");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/n/${key}/matrix`);
}

/** Where a sentence stands on the page: the places of its first and its last letter. */
async function placeOf(page: Page, sentence: string) {
  const place = await page.locator("#text").evaluate((root, wanted) => {
    for (const paragraph of root.querySelectorAll("p[data-start]")) {
      const at = paragraph.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? "";
        if (at >= passed && at < passed + length) range.setStart(node, at - passed);
        if (at + wanted.length > passed && at + wanted.length <= passed + length)
          range.setEnd(node, at + wanted.length - passed);
        passed += length;
      }
      paragraph.scrollIntoView({ block: "center" });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, sentence);
  if (!place) throw new Error("The sentence does not stand in the reader.");
  return place;
}

/** Presses Tab until the focus is on what is asked for; the keyboard must reach everything. */
async function tabTo(page: Page, role: string, name: RegExp | string): Promise<void> {
  const target = page.getByRole(role as "button", { name }).first();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached the ${role} “${name}”.`);
}

const cell = (page: Page) => page.getByRole("gridcell").filter({ hasText: statement });

/** The reviewer's part, the same in both walks. */
async function approve(): Promise<void> {
  const page = await pageAs("reviewer");
  await page.goto(`/n/${key}/review`);
  const item = page.getByRole("listitem").filter({ hasText: statement });
  await item.getByRole("button", { name: "Approve" }).click();
  await item.waitFor({ state: "detached" });
}

/** A colleague says something about the quote. */
async function commentOnQuote(words: string): Promise<void> {
  const page = await pageAs("commenter");
  const { id, captureId } = await database().prisma.evidence.findFirstOrThrow({
    where: { negotiation: { key } },
    orderBy: { recordedAt: "desc" },
  });
  await page.goto(`/n/${key}/captures/${captureId}?quote=${id}`);
  const panel = page.getByRole("region", { name: "Quote" });
  await panel.getByRole("button", { name: "Comment" }).click();
  await panel.getByRole("textbox").fill(words);
  await panel.getByRole("button", { name: "Comment" }).click();
  await panel.getByText(words).waitFor();
}

describe("the main job", () => {
  test("by mouse: from signing in to a status that moved on a quote", async () => {
    const text = article("by mouse");
    const sentence = sentenceOf(text);
    const page = await newPage();
    await signIn(page, "analyst@demo.test");

    await page.getByRole("link", { name: "Sources" }).click();
    await page.getByRole("link", { name: "Add a document" }).first().click();
    await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
    await page.getByRole("button", { name: "Take in" }).click();
    await page.waitForURL("**/captures/**");

    const { from, to } = await placeOf(page, sentence);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    const bar = page.getByRole("region", { name: "Record a position" });
    await bar.getByRole("combobox", { name: "Issue" }).fill("Money");
    await page.getByRole("option", { name: /Money for rebuilding/ }).click();
    await bar.getByRole("combobox", { name: "Holder" }).fill("Canada");
    await page.getByRole("option", { name: /Canada/ }).click();
    await bar.getByRole("combobox", { name: "Act" }).fill("offered");
    await page.getByRole("option", { name: /^offered/i }).click();
    await bar.getByLabel("Attribution").selectOption({ label: "On-record paraphrase" });
    await bar.getByLabel("In our words").fill(statement);
    await expectNoAxeViolations(page);
    await bar.getByRole("button", { name: "Record position" }).click();
    await bar.waitFor({ state: "detached" });
    await page.locator("mark").first().waitFor();

    const matrix = () => page.goto(`/n/${key}/matrix`);
    await matrix();
    expect(await cell(page).count(), "what is not reviewed is not on the board").toBe(0);
    await approve();
    await matrix();
    await cell(page).click();
    const panel = page.getByRole("complementary", { name: /Canada/ });
    await panel.getByText(sentence.slice(0, 40)).first().waitFor();
    await expectNoAxeViolations(page);

    await page.getByRole("link", { name: "Money for rebuilding" }).first().click();
    await page.getByRole("button", { name: "Change status" }).click();
    const dialog = page.getByRole("dialog", { name: "Change status" });
    await dialog.getByLabel("New status").selectOption({ label: "Agreed" });
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("checkbox", { name: new RegExp(sentence.slice(0, 20)) }).check();
    await dialog.getByRole("button", { name: "Change status" }).click();
    await dialog.getByText("Ukraine has yet to accept").waitFor();
    await expectNoAxeViolations(page);
    await dialog.getByLabel("New status").selectOption({ label: "Tabled" });
    expect(await dialog.getByLabel("Reason").inputValue(), "a refusal keeps what was typed").toBe(reason);
    await dialog.getByRole("button", { name: "Change status" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(reason).waitFor();

    await commentOnQuote("Who is the envoy? The page does not say.");
    await page.reload();
    await page.getByText("Who is the envoy?").first().waitFor();
  });

  test("by keyboard alone", async () => {
    const text = article("by keyboard");
    const page = await newPage();
    await page.goto(`/sign-in?next=/n/${key}/matrix`);
    await tabTo(page, "textbox", "E-mail");
    await page.keyboard.type("analyst@demo.test");
    await tabTo(page, "textbox", "Password");
    await page.keyboard.type("parley-demo");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/n/${key}/matrix`);

    await go(page, "g s", "**/sources");
    await page.getByRole("link", { name: "Add a document" }).first().waitFor();
    await go(page, "a", "**/sources/new");
    await tabTo(page, "textbox", "Text");
    await page.keyboard.insertText(text);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/captures/**");
    await page.locator("#text p").first().waitFor();

    await press(page, "j j p");
    const bar = page.getByRole("region", { name: "Record a position" });
    await bar.waitFor();
    await expect.poll(() => bar.evaluate((region) => region.contains(document.activeElement))).toBe(true);
    await tabTo(page, "combobox", "Issue");
    await page.keyboard.type("Repairs");
    await page.keyboard.press("Enter");
    await tabTo(page, "combobox", "Holder");
    await page.keyboard.type("Canada");
    await page.keyboard.press("Enter");
    await tabTo(page, "combobox", "Act");
    await page.keyboard.type("proposed");
    await page.keyboard.press("Enter");
    await tabTo(page, "combobox", "Attribution");
    await page.keyboard.type("Outlet");
    await tabTo(page, "textbox", "In our words");
    await page.keyboard.type(`${statement}, by keys`);
    await page.keyboard.press("Control+Enter");
    await bar.waitFor({ state: "detached" });
    await approve();

    await go(page, "g m", "**/matrix**");
    await cell(page).first().waitFor();
    await tabTo(page, "grid", "");
    await page.keyboard.press("Control+Home");
    const active = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-activedescendant") ?? document.activeElement?.id ?? "",
      );
    expect(await active()).not.toBe("");
    const words = () =>
      page.evaluate(
        () =>
          document.getElementById(
            document.activeElement?.getAttribute("aria-activedescendant") ?? document.activeElement?.id ?? "",
          )?.textContent ?? "",
      );
    for (let moves = 0; moves < 6 && !(await words()).includes("by keys"); moves++)
      await page.keyboard.press(moves % 3 === 2 ? "ArrowDown" : "ArrowRight");
    expect(await words()).toContain("by keys");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: /Canada/ });
    await panel.waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });

    await go(page, "g i", "**/issues");
    await tabTo(page, "link", /Repairs to the grid/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/issues/1");
    await page.getByRole("button", { name: "Change status" }).waitFor();
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog", { name: "Change status" });
    await dialog.getByLabel("New status").waitFor();
    await tabTo(page, "combobox", "New status");
    await page.keyboard.type("Under");
    await tabTo(page, "textbox", "Reason");
    await page.keyboard.type(reason);
    await tabTo(page, "checkbox", /./);
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText(reason).waitFor();
  });
});

/** A key pressed before the page's scripts have arrived does nothing; a person presses it again. */
async function go(page: Page, keys: string, address: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await press(page, keys);
        return page.waitForURL(address, { timeout: 2000 }).then(
          () => "there",
          () => page.url(),
        );
      },
      { timeout: 15_000 },
    )
    .toBe("there");
}

async function press(page: Page, keys: string): Promise<void> {
  for (const one of keys.split(" ")) await page.keyboard.press(one);
}
