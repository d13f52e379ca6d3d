import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { quoteDocument } from "@/domain/evidence/commands/quote-document";
import { requestIntake } from "@/domain/sources/commands/request-intake";
import { captureLimit } from "@/domain/sources/vocabulary";
import { database } from "@/lib/db/client";
import { longReport } from "../../scripts/bench/intake/long-report";
import { expectNoAxeViolations } from "../browser";
import type { TestNegotiation } from "../factories";
import { untilIdle } from "../intake/worker";
import { pageAs } from "../signed-in";
import { readerTalks } from "./reader-talks";

// A text as long as a capture may be comes with its first pages; the rest follows as HTML. All that one does with an article works in it.

let talks: TestNegotiation;
let captureId: string;
let text: string;

beforeAll(async () => {
  talks = await readerTalks();
  const raw = new Uint8Array(Buffer.from(longReport(captureLimit - 2000)));
  const { id } = await requestIntake(talks.ctx("analyst"), { way: "file", raw, fileName: "report.txt" });
  await untilIdle(talks.id);
  const { capture } = await database().prisma.intake.findUniqueOrThrow({ where: { id }, include: { capture: true } });
  if (!capture) throw new Error("The long text was not taken in.");
  ({ id: captureId, text } = capture);
}, 120_000);

const bar = (page: Page) => page.getByRole("region", { name: "Record a position" });
/** Words of the last paragraph but a few, which stand once in the text. */
const nearTheEnd = () => text.match(/In session \d+, [^.]+\./g)?.at(-20) ?? "";
const passage = (page: Page, words: string) => page.locator("#text p[data-start]").filter({ hasText: words });
const evidence = () => database().prisma.evidence.findMany({ where: { negotiationId: talks.id } });

async function open(address = ""): Promise<Page> {
  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/captures/${captureId}${address}`);
  await page.locator("#text p").first().waitFor();
  await page.locator("#text [aria-busy=false]").waitFor({ state: "attached" });
  return page;
}

/** What is selected, when it is in the window. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("reader-selection") ?? [])].filter((range) => range instanceof Range);
    const [first, last] = [ranges[0]?.getBoundingClientRect(), ranges.at(-1)?.getBoundingClientRect()];
    if (!first || !last || first.top < 60 || last.bottom > innerHeight) return null;
    return ranges.map(String).join("");
  });

describe("a text of nearly three million characters", () => {
  test("comes with its beginning, and is all there a moment later, each character once", async () => {
    const page = await pageAs("viewer");
    const [first] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith(captureId)),
      page.goto(`/n/${talks.key}/captures/${captureId}`),
    ]);
    expect((await first.text()).length).toBeLessThan(text.length / 2);
    await page.locator("#text [aria-busy=false]").waitFor({ state: "attached" });
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll("#text p[data-start]")].map((one) => {
        const copy = one.cloneNode(true);
        if (copy instanceof Element) for (const note of copy.querySelectorAll("[data-note]")) note.remove();
        return copy.textContent;
      }),
    );
    expect(lines.join("\n")).toBe(text.replaceAll(/\n+/g, "\n").trim());
  });

  test("is quoted near its end by pointer and goes on by key, and the quote is drawn where it stands", async () => {
    const page = await open();
    const words = nearTheEnd();
    await passage(page, words).scrollIntoViewIfNeeded();
    const said = (await evidence()).length;
    await passage(page, words).click({ clickCount: 3 });
    await bar(page).waitFor();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("reader-selection"))).toBe(true);
    await page.keyboard.press("Escape");
    await bar(page).waitFor({ state: "detached" });
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await expect.poll(() => selected(page), { timeout: 15_000 }).toMatch(/\.$/);
    const sentence = await selected(page);
    await page.keyboard.press("l");
    await page.keyboard.press("h");
    expect(await selected(page)).toBe(sentence);
    await page.keyboard.press("q");
    await expect.poll(async () => (await evidence()).length, { timeout: 15_000 }).toBe(said + 1);
    const kept = (await evidence()).find(({ exact }) => exact === sentence);
    expect(text.slice(kept?.startAt, kept?.endAt)).toBe(sentence);
    await page.locator(`#quote-${kept?.id}`).waitFor();
    // A hazard in the words cuts their mark in two.
    const marks = await page.locator(`mark[data-quotes~="${kept?.id}"]`).allTextContents();
    expect(marks.join("")).toBe(sentence);
    await expectNoAxeViolations(page);
  });

  test("is quoted near its end on a narrow screen: the sheet stands at the foot and leaves the words in sight", async () => {
    const page = await pageAs("analyst", { width: 390, theme: "dark" });
    await page.goto(`/n/${talks.key}/captures/${captureId}`);
    await page.locator("#text [aria-busy=false]").waitFor({ state: "attached" });
    await passage(page, nearTheEnd()).scrollIntoViewIfNeeded();
    await passage(page, nearTheEnd()).click({ clickCount: 3 });
    await bar(page).waitFor();
    const sheet = () => bar(page).evaluate((one) => Math.round(one.getBoundingClientRect().bottom) - innerHeight);
    await expect.poll(sheet).toBe(0);
    await expect.poll(() => selected(page)).toContain("In session");
  });

  test("opens at a quote near its end, in sight, and the quote's panel beside it", async () => {
    const words = nearTheEnd();
    const start = text.indexOf(words);
    const { id } = await quoteDocument(talks.ctx("analyst"), {
      captureId,
      start,
      end: start + words.length,
      exact: words,
    });
    const page = await open(`?quote=${id}#quote-${id}`);
    const place = () => page.locator(`#quote-${id}`).evaluate((mark) => mark.getBoundingClientRect().top);
    await expect.poll(place).toBeGreaterThan(0);
    await expect.poll(place).toBeLessThan(400);
    await page.locator(`#quote-${id}.is-open`).waitFor();
    await page.getByRole("region", { name: "Quote" }).waitFor();
  });

  test("is found in by the browser's own search, also where nothing was drawn yet", async () => {
    const page = await open();
    const words = nearTheEnd();
    expect(
      await page.evaluate((wanted) => (window as unknown as { find(words: string): boolean }).find(wanted), words),
    ).toBe(true);
  });

  test("begins by key where the reader looks, and a hazard in its depth is a link and can be discussed", async () => {
    const page = await open();
    const words = nearTheEnd();
    await passage(page, words).evaluate((one) => one.scrollIntoView({ block: "start" }));
    await expect
      .poll(async () => {
        await page.keyboard.press("j");
        return selected(page);
      })
      .not.toBeNull();
    const here = await selected(page);
    expect(text.indexOf(here ?? "-", text.indexOf(words) - 2000)).toBeGreaterThan(0);
    const note = page.locator("[data-section] .margin-note a").last();
    await note.scrollIntoViewIfNeeded();
    await note.click();
    await page.getByRole("region", { name: "Hazard" }).waitFor();
  });
});
