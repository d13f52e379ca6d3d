import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { english } from "@/domain/positions/lexicon/en";
import { database } from "@/lib/db/client";
import { keptRow, tally } from "@/scripts/bench/suggest/kept";
import { fieldKeys } from "@/scripts/bench/suggest/measure";
import { expectNoAxeViolations } from "../browser";
import type { TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";
import { readerTalks, report } from "./reader-talks";

let talks: TestNegotiation;
beforeAll(async () => {
  talks = await readerTalks();
});

const bar = (page: Page) => page.getByRole("region", { name: "Record a position" });
const current = (page: Page) => page.locator("[data-candidate][aria-current]");
const chosenIn = (page: Page, name: string) => bar(page).getByRole("combobox", { name }).inputValue();
const positions = () =>
  database().prisma.position.findMany({
    where: { negotiationId: talks.id },
    include: { state: true, proposal: true, party: true, issue: true },
    orderBy: { recordedAt: "asc" },
  });

/** A capture of the report of the test's own, opened. */
async function open(
  options: Parameters<typeof pageAs>[1] = {},
  text = report,
): Promise<{ page: Page; captureId: string }> {
  const { captureId } = await talks.capture(text);
  const page = await pageAs("analyst", options);
  await page.goto(`/n/${talks.key}/captures/${captureId}`);
  await page.locator("#text p").first().waitFor();
  return { page, captureId };
}

/** Presses a key until the page has it: one pressed before its scripts have arrived does nothing. Answers how often it was pressed. */
async function pressUntil(page: Page, key: string, done: () => Promise<boolean>): Promise<number> {
  let presses = 0;
  await expect
    .poll(
      async () => {
        if (await done()) return true;
        await page.keyboard.press(key);
        presses += 1;
        return page.waitForTimeout(50).then(done);
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return presses;
}

const step = (page: Page) => pressUntil(page, "n", async () => (await current(page).count()) === 1);

describe("from paste to a submitted position by keyboard", () => {
  test("takes at most 25 key presses besides the typed sentence", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/sources/new`);
    const field = page.getByRole("textbox", { name: "Text", exact: true });
    await field.focus();
    const statement = "Refuses a common patrol under Danish command";
    let presses = 0;
    /** A chord counts each of its keys. */
    const press = async (keys: string) => {
      presses += keys.split("+").length;
      await page.keyboard.press(keys);
    };
    presses += 1;
    await page.keyboard.insertText(`${report}\nA copy of its own.\n`);
    await press("Control+Enter");
    await page.waitForURL("**/captures/**");
    await page.locator("#text p").first().waitFor();
    presses += await step(page);
    await press("Enter");
    await bar(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.insertText(statement);
    await press("Control+Enter");
    await bar(page).waitFor({ state: "detached" });

    const [position] = (await positions()).filter((one) => one.statement === statement);
    expect(position).toMatchObject({
      act: "ruled_out",
      basis: "outlet_inference",
      party: { name: "Norway" },
      issue: { title: "Joint patrol force" },
      state: { review: "in_review" },
    });
    expect(position?.proposal?.accepted).toMatchObject({ act: "ruled_out", speakerId: null });
    expect(presses).toBeLessThanOrEqual(25);
  });

  test("every bar that a key opens has the focus in its first empty field: what is typed is never taken for a shortcut", async () => {
    const { page, captureId } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await step(page);
    await page.keyboard.press("Enter");
    await expect.poll(focused, { timeout: 15_000 }).toBe("TEXTAREA");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await bar(page).waitFor({ state: "detached" });
    for (const words of ["quarantees for its own territory", "expects quick proposals"]) {
      await page.keyboard.press("Enter");
      await expect.poll(focused, { timeout: 15_000 }).toBe("TEXTAREA");
      await page.keyboard.type(words);
      expect(await bar(page).getByLabel("In our words").inputValue()).toBe(words);
      await page.keyboard.press("Control+Enter");
      await bar(page).waitFor({ state: "detached" });
    }
    const mine = (await positions()).filter(({ statement }) => /^(quarantees|expects quick)/.test(statement));
    expect(mine).toHaveLength(2);
    expect(await database().prisma.evidence.count({ where: { captureId } }), "no quote without a position").toBe(2);
    await page.keyboard.press("e");
    const cite = page.getByRole("region", { name: "Cite for a position" });
    await expect
      .poll(() => cite.evaluate((region) => region.contains(document.activeElement)), { timeout: 15_000 })
      .toBe(true);
    const { top, bottom } = await cite.evaluate((region) => region.getBoundingClientRect());
    expect(top, "the bar opens in sight").toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(800);
  });

  test("after one is submitted the next sentence is selected and in sight, and Escape ends the stepping", async () => {
    const { page } = await open(
      {},
      report.replace("“We", `${"The ferry was late again, and nobody knew why.\n".repeat(30)}“We`),
    );
    await step(page);
    await page.keyboard.press("Enter");
    await bar(page).getByLabel("In our words").fill("Wants no common patrol");
    await page.keyboard.press("Control+Enter");
    await bar(page).waitFor({ state: "detached" });
    await expect.poll(() => current(page).textContent()).toContain("Mette Krogh told reporters");
    await expect.poll(() => page.locator("[data-candidate]").count()).toBe(2);
    const inSight = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get("reader-selection") ?? [];
        const box = range instanceof Range ? range.getBoundingClientRect() : null;
        return (
          box !== null &&
          range instanceof Range &&
          range.toString().startsWith("“We") &&
          box.top > 60 &&
          box.bottom < innerHeight
        );
      });
    await expect.poll(inSight).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => current(page).count()).toBe(0);
  });
});

describe("sentences that may hold a position", () => {
  test("are those that show an act of somebody known, in their order; j, k and x go through them", async () => {
    const { page } = await open();
    const words = await page.locator(".candidate-words").allInnerTexts();
    expect(words).toEqual([
      expect.stringContaining("ruled out"),
      expect.stringContaining("foreign inspectors"),
      expect.stringContaining("too early"),
    ]);
    expect(await page.locator(".candidate-reason").first().textContent()).toBe(
      "“has ruled out” → ruled out; “Norway” → Norway",
    );
    await step(page);
    const at = () => current(page).locator(".candidate-words").textContent();
    expect(await at()).toContain("ruled out");
    await page.keyboard.press("j");
    await expect.poll(at).toContain("foreign inspectors");
    await page.keyboard.press("k");
    await expect.poll(at).toContain("ruled out");
    await page.keyboard.press("x");
    await expect.poll(at).toContain("foreign inspectors");
    await page.keyboard.press("k");
    expect(await at(), "what was passed over is not come back to").toContain("foreign inspectors");
  });

  test("leave out boilerplate and are not shown to who does not record", async () => {
    const { captureId } = await talks.capture(report);
    const start = report.indexOf("Norway has");
    await database().prisma.hazard.create({
      data: {
        negotiationId: talks.id,
        captureId,
        kind: "boilerplate",
        startAt: start,
        endAt: report.indexOf(" The envoys"),
        reason: "A test.",
      },
    });
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/captures/${captureId}`);
    expect(await page.locator(".candidate").count()).toBe(2);
    const viewer = await pageAs("viewer");
    await viewer.goto(`/n/${talks.key}/captures/${captureId}`);
    await viewer.locator("#text p").first().waitFor();
    expect(await viewer.locator(".candidate").count()).toBe(0);
  });
});

describe("what the bar proposes", () => {
  test.each(["light", "dark"] as const)(
    "stands in the fields with its reason, is the person's once they choose, and both are kept (%s)",
    async (theme) => {
      const mine = `Takes no inspectors on board, ${theme}`;
      const { page } = await open({ theme });
      await step(page);
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await bar(page).waitFor();
      expect(await chosenIn(page, "Issue")).toContain("Inspection of vessels");
      expect(await chosenIn(page, "Holder")).toBe("Denmark");
      expect(await chosenIn(page, "Speaker")).toBe("Mette Krogh");
      expect(await bar(page).getByLabel("Attribution").inputValue()).toBe("on_record_quote");
      const holder = bar(page).getByRole("combobox", { name: "Holder" });
      await bar(page).getByText("“Mette Krogh” → Denmark").waitFor();
      await expectNoAxeViolations(page);
      expect(await page.locator(".is-proposed").count()).toBe(5);
      await holder.fill("Norway");
      await page.getByRole("option", { name: "Norway" }).click();
      await expect.poll(() => page.locator(".is-proposed").count()).toBe(4);
      await bar(page).getByLabel("In our words").fill(mine);
      await bar(page).getByRole("button", { name: "Record position" }).click();
      await bar(page).waitFor({ state: "detached" });
      const recorded = (await positions()).find(({ statement }) => statement === mine);
      expect(recorded?.party.name).toBe("Norway");
      expect(recorded?.proposal?.proposed).toMatchObject({
        act: { value: "ruled_out" },
        basis: { value: "on_record_quote" },
      });
      expect(recorded?.proposal?.accepted).toMatchObject({ partyId: recorded?.partyId });
      expect(recorded?.proposal?.proposed).not.toMatchObject({ partyId: { value: recorded?.partyId } });
    },
  );

  test("comes out in the figures of precision: three recorded, one changed", async () => {
    const figures = async () => {
      const where = { negotiationId: talks.id, lexicon: english.version };
      const [kept] = tally(
        "positions",
        fieldKeys,
        keptRow.array().parse(await database().prisma.positionProposal.findMany({ where })),
      );
      const { act, basis } = kept?.tallies ?? {};
      return {
        count: kept?.count ?? 0,
        act: [act?.proposed ?? 0, act?.right ?? 0],
        basis: [basis?.proposed ?? 0, basis?.right ?? 0],
      };
    };
    const before = await figures();
    const { page } = await open();
    await step(page);
    for (const [number, changed] of [null, "Rejected", null].entries()) {
      await page.keyboard.press("Enter");
      await bar(page).waitFor();
      if (changed) {
        await bar(page).getByRole("combobox", { name: "Act" }).fill(changed);
        await page
          .getByRole("option", { name: /^rejected/i })
          .first()
          .click();
      }
      await bar(page).getByLabel("In our words").fill(`Measured, number ${number}`);
      await bar(page).getByRole("button", { name: "Record position" }).click();
      await bar(page).waitFor({ state: "detached" });
    }
    const after = await figures();
    expect(after.count - before.count).toBe(3);
    expect(after.act.map((n, index) => n - (before.act[index] ?? 0))).toEqual([3, 2]);
    expect(after.basis.map((n, index) => n - (before.basis[index] ?? 0))).toEqual([3, 3]);
  });

  test("is recorded by nobody's doing: opening and closing the bar leaves nothing", async () => {
    const { page } = await open();
    const before = (await positions()).length;
    await step(page);
    await page.keyboard.press("Enter");
    await bar(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await bar(page).waitFor({ state: "detached" });
    expect((await positions()).length).toBe(before);
  });

  test("leaves open what the words leave open", async () => {
    const { page } = await open({}, "The envoys met for an hour. Nobody spoke.");
    await pressUntil(page, "j", async () =>
      (await page.locator("p.sr-only").allInnerTexts()).join("").includes("envoys"),
    );
    await page.keyboard.press("p");
    await bar(page).waitFor();
    expect(await page.locator(".is-proposed").count()).toBe(0);
    expect(await chosenIn(page, "Holder")).toBe("");
  });
});

test("a quote shows the family of its act by a shape where it begins, besides the colour", async () => {
  const { page, captureId } = await open();
  const exact = "Norway has ruled out a joint patrol force";
  const start = report.indexOf(exact);
  const issueId = (await talks.issue("Shapes")).id;
  const partyId = await talks.party("Finland");
  const citations = [{ quote: { captureId, start, end: start + exact.length, exact }, stance: "supports" as const }];
  await talks.reviewed({ issueId, partyId, act: "ruled_out", citations });
  await page.reload();
  const shape = await page.locator("mark.begins.away").evaluate((mark) => {
    const { content, clipPath } = getComputedStyle(mark, "::before");
    return { content, clipPath };
  });
  expect(shape.content).toContain("away");
  expect(shape.clipPath).toContain("polygon");
  expect(await page.locator("mark.begins").first().textContent(), "it is no word of the source").toBe(exact);
});

describe("citing for what is recorded", () => {
  const citing = (page: Page) => page.getByRole("region", { name: "Cite for a position" });

  test("issue, position and stance are proposed by the words, follow another choice, and are kept with what was accepted", async () => {
    const prisma = database().prisma;
    const titled = async (title: string) =>
      (await prisma.issue.findFirstOrThrow({ where: { negotiationId: talks.id, title } })).id;
    const issueId = await titled("Joint patrol force");
    const partyId = await talks.party("Sweden");
    const { page } = await open(
      {},
      `${report}\nSweden ruled out the joint patrol force.\n\nSweden pledged ships for the joint patrol force.\n`,
    );
    const first = await talks.capture("Sweden pledged ships for a patrol.");
    const citations = [talks.citation(first, "Sweden pledged ships")];
    const positionId = await talks.reviewed({
      issueId,
      partyId,
      act: "committed",
      statement: "Sends ships to the patrol",
      citations,
    });
    const pick = async (words: string) => {
      await page.locator(".candidate").filter({ hasText: words }).click();
      await bar(page).waitFor();
      await bar(page).getByRole("button", { name: "Cite for existing" }).click();
      await citing(page).waitFor();
    };
    await expect.poll(() => pressUntil(page, "n", async () => (await current(page).count()) === 1)).toBeGreaterThan(0);
    await pick("Sweden ruled out");
    const chosen = (name: string) => citing(page).getByRole("combobox", { name }).inputValue();
    await expect.poll(() => chosen("Issue")).toContain("Joint patrol force");
    await expect.poll(() => chosen("Position")).toContain("Sends ships to the patrol");
    await expect.poll(() => citing(page).getByRole("radio", { name: "Contradicts" }).isChecked()).toBe(true);
    await citing(page).getByText("“ruled out” → ruled out, recorded is: committed").waitFor();
    await expectNoAxeViolations(page);
    await citing(page).getByRole("radio", { name: "Context" }).check();
    await citing(page).getByRole("button", { name: "Cite", exact: true }).click();
    await citing(page).waitFor({ state: "detached" });
    const citation = await prisma.citation.findFirstOrThrow({
      where: { positionId, stance: "context" },
      include: { proposal: true },
    });
    expect(citation.proposal).toMatchObject({
      proposed: { issueId: { value: issueId }, positionId: { value: positionId }, stance: { value: "contradicts" } },
      accepted: { issueId, positionId, stance: "context" },
    });

    await page.reload();
    await page.locator("#text p").first().waitFor();
    await pressUntil(page, "n", async () => (await current(page).count()) === 1);
    await pick("Sweden pledged");
    await expect.poll(() => chosen("Position")).toContain("Sends ships to the patrol");
    await expect.poll(() => citing(page).getByRole("radio", { name: "Supports" }).isChecked()).toBe(true);
    await citing(page).getByText("“pledged” → committed, as recorded").waitFor();
    await citing(page).getByRole("combobox", { name: "Issue" }).fill("Herring");
    await page.getByRole("option", { name: /Herring quota/ }).click();
    await expect.poll(() => chosen("Position")).toBe("");
  });
});

test("the bar says from when the position will hold by what stands in its form", async () => {
  const { page } = await open();
  await step(page);
  await page.keyboard.press("Enter");
  await bar(page).waitFor();
  const line = bar(page).getByText(/^Valid from/);
  expect(await line.last().textContent()).toContain("unknown");
  await bar(page).getByRole("button", { name: "Conditions, date, reporter" }).click();
  await bar(page).getByRole("textbox", { name: "Date" }).fill("2026-01-06");
  await expect.poll(() => line.last().textContent()).toContain("6 Jan 2026");
});

test("reading loads neither the bar nor the lexicon: they come when something is selected", async () => {
  const { captureId } = await talks.capture(report);
  const page = await pageAs("analyst");
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".js")) scripts.push(response.text());
  });
  const hasLexicon = async () =>
    (await Promise.all(scripts)).some((text) => text.includes("stopped short of ruling out"));
  await page.goto(`/n/${talks.key}/captures/${captureId}`, { waitUntil: "networkidle" });
  expect(scripts.length).toBeGreaterThan(3);
  expect(await hasLexicon()).toBe(false);
  await step(page);
  await expect.poll(hasLexicon).toBe(true);
});

describe("selecting", () => {
  const said = (page: Page) =>
    page
      .locator("p.sr-only")
      .allInnerTexts()
      .then((all) => all.join(""));

  test("by keyboard goes by sentence and by word, in both directions", async () => {
    const { page } = await open({}, "One two three. Four five six. Seven eight nine.");
    await pressUntil(page, "j", async () => (await said(page)).includes("One two three."));
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => said(page)).toContain("One two three. Four five six.");
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("h");
    await expect.poll(() => said(page)).toBe("One two three");
    await page.keyboard.press("L");
    await expect.poll(() => said(page)).toBe("two three");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => said(page)).toBe("two");
    await page.keyboard.press("j");
    await expect.poll(() => said(page)).toBe("Four five six.");
  });

  test("by keyboard goes on from one paragraph into the next, by sentence and by word, and back", async () => {
    const { page } = await open({}, "One two three.\n\nFour five six.");
    await pressUntil(page, "j", async () => (await said(page)).includes("One two three."));
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => said(page)).toBe("One two three. Four five six.");
    await page.keyboard.press("Shift+ArrowUp");
    await expect.poll(() => said(page)).toBe("One two three.");
    await page.keyboard.press("l");
    await expect.poll(() => said(page)).toBe("One two three. Four");
    await page.keyboard.press("L");
    await page.keyboard.press("Enter");
    await bar(page).waitFor();
    await expect.poll(() => bar(page).locator("header").textContent()).toMatch(/two three\.\s+Four/);
  });

  /** What a finger does with the handles of a selection, as far as a page is told of it. */
  async function selectByTouch(page: Page, words: string): Promise<void> {
    await page.locator("#text").evaluate((root, wanted) => {
      const paragraph = [...root.querySelectorAll("p[data-start]")].find((one) => one.textContent?.includes(wanted));
      const node = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (!node || at < 0) throw new Error("The words do not stand in the reader.");
      paragraph.dispatchEvent(new PointerEvent("pointerdown", { pointerType: "touch", bubbles: true }));
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      paragraph.dispatchEvent(new PointerEvent("pointercancel", { pointerType: "touch", bubbles: true }));
    }, words);
  }

  test.each(["light", "dark"] as const)(
    "by touch opens a sheet at the foot that leaves the words in sight (%s)",
    async (theme) => {
      const long = `${report}\n${"The ferry was late again, and nobody knew why.\n".repeat(30)}\nNorway insisted on the whole quota.\n`;
      const { page } = await open({ theme, width: 390, touch: true }, long);
      const words = "Norway insisted on the whole quota.";
      await expect
        .poll(
          async () => {
            await selectByTouch(page, words);
            return bar(page)
              .waitFor({ timeout: 2000 })
              .then(
                () => true,
                () => false,
              );
          },
          { timeout: 15_000 },
        )
        .toBe(true);
      await page.getByRole("button", { name: "Record position" }).tap();
      await bar(page).getByLabel("In our words").waitFor();
      expect(await chosenIn(page, "Holder")).toBe("Norway");
      /** The foot of the words and the head of the sheet. */
      const places = () =>
        page.evaluate((wanted) => {
          const paragraph = [...document.querySelectorAll("#text p[data-start]")].find((one) =>
            one.textContent?.includes(wanted),
          );
          const range = document.createRange();
          if (paragraph) range.selectNodeContents(paragraph);
          const sheet = document.querySelector(".quote-bar")?.getBoundingClientRect();
          const box = range.getBoundingClientRect();
          return {
            top: box.top,
            bottom: box.bottom,
            sheetTop: sheet?.top ?? 0,
            sheetBottom: sheet?.bottom ?? 0,
            height: innerHeight,
          };
        }, words);
      await expect
        .poll(async () => {
          const { bottom, sheetTop } = await places();
          return bottom <= sheetTop;
        })
        .toBe(true);
      const { top, sheetBottom, height } = await places();
      expect(top).toBeGreaterThan(0);
      expect(Math.round(sheetBottom)).toBe(height);
      await expectNoAxeViolations(page);
    },
  );

  test("by a tap on a sentence of the list opens the sheet on it", async () => {
    const { page } = await open({ width: 390, touch: true });
    const candidate = page.locator(".candidate").last();
    await expect
      .poll(
        async () => {
          await candidate.tap();
          return bar(page)
            .waitFor({ timeout: 2000 })
            .then(
              () => true,
              () => false,
            );
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    expect(await bar(page).textContent()).toContain("too early");
  });
});
