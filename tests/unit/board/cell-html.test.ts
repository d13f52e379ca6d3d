import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { cellHtml, type Look } from "@/components/board/cell-html";
import { headHtml, rowHtml } from "@/components/board/row-html";
import { nearTo } from "@/components/board/short-date";
import { statusShapes } from "@/components/board/status-shapes";
import { StatusPill } from "@/components/status/status-pill";
import { escapeHtml } from "@/components/ui/escape-html";
import type { CompactCell } from "@/domain/board/compact";
import { issueStatuses } from "@/domain/status/statuses";

const look: Look = { near: nearTo("2026-01-10"), since: null, matches: null };
const filled: CompactCell = [0, "ruled_out", "No troops", "2026-01-07?", "C3", 2, 0, 0, 1_767_800_000, 5];
const cell = (over: Partial<Record<number, unknown>> = {}): CompactCell =>
  Object.assign([...filled], over) as unknown as CompactCell;

/** What is heard: the text without the elements, tips and attributes. */
const heard = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" ,", ",")
    .trim();

const hostile = `<img src=x onerror="alert('1')">&`;

describe("text on the board", () => {
  test("is escaped in elements and in attributes", () => {
    expect(escapeHtml(hostile)).toBe("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
  });

  test("cannot become markup, wherever it stands", () => {
    const issue = [1, `${hostile} ${hostile}`, "tabled", 0, [hostile]] as const;
    const row = { issue, cells: [cell({ 2: hostile, 3: hostile, 4: hostile })], waiting: new Set([0]), begins: true };
    const all = rowHtml(hostile, 0, row, look) + headHtml(hostile, [["id", hostile, 1]]);
    expect(all).not.toContain("<img");
    expect(all).not.toContain('onerror="');
    expect(all).not.toContain("alert('");
    expect(all.match(/&lt;img src=x/g)?.length).toBeGreaterThanOrEqual(6);
  });
});

describe("a cell", () => {
  test("says what the party did, the words, since when, the grade and the origins", () => {
    expect(heard(cellHtml("b0-1", filled, false, look))).toBe(
      "ruled out No troops 7 Jan?, grade C3, 5 documents, 2 origins",
    );
  });

  test("that is graded as confirmed by one origin alone says so", () => {
    expect(heard(cellHtml("b0-1", cell({ 4: "B1", 5: 1 }), false, look))).toContain("Confirmed, but one origin");
    for (const sound of [cell({ 4: "B1", 5: 2 }), cell({ 4: "B2", 5: 1 })])
      expect(heard(cellHtml("b0-1", sound, false, look))).not.toContain("Confirmed");
  });

  test("that is graded above what a machine's words bear says so, until another origin supports it", () => {
    const above = cell({ 4: "B2", 5: 1, 10: 2 });
    expect(heard(cellHtml("b0-1", above, false, look))).toContain("Above what a machine's words bear");
    for (const sound of [
      cell({ 4: "B2", 5: 2, 10: 2 }),
      cell({ 4: "B3", 5: 1, 10: 2 }),
      cell({ 4: "B2", 5: 1, 10: 1 }),
    ])
      expect(heard(cellHtml("b0-1", sound, false, look))).not.toContain("machine");
    expect(heard(cellHtml("b0-1", cell({ 4: "B2", 5: 1, 10: 3 }), false, look))).toMatch(/Drifted.*Above what/);
  });

  test("has the glyph and colour of the act's family", () => {
    expect(cellHtml("b0-1", filled, false, look)).toContain('<b class="fam away">ruled out</b>');
    expect(cellHtml("b0-1", cell({ 1: "signed" }), false, look)).toContain('<b class="fam toward">signed</b>');
  });

  test("that is empty says so to whoever hears it and whoever points at it, and is not taken for a neutral one", () => {
    const html = cellHtml("b0-1", null, false, look);
    expect(heard(html)).toBe("No position recorded");
    expect(html).toContain('data-tip="No position recorded"');
    expect(html).not.toContain("fam");
  });

  test("that is not loaded yet does not say that it is empty", () => {
    const html = cellHtml("b0-1", undefined, false, look);
    expect(heard(html)).toBe("");
    expect(html).toContain('aria-hidden="true"');
  });

  test("says in words what its marks mean", () => {
    const marked = cellHtml("b0-1", cell({ 6: 1, 7: 1, 10: 1 }), true, { ...look, since: 1_767_700_000 });
    for (const meaning of [
      "Disputed",
      "Drifted: a quote reads otherwise in a newer capture",
      "A position waits for review",
      "Changed since your last visit",
    ])
      expect(marked).toContain(`data-tip="${meaning}"`);
    expect(heard(marked)).toContain("1 more position in this cell.");
    expect(heard(cellHtml("b0-1", null, true, look))).toBe("A position waits for review. No position recorded");
  });

  test("is marked as changed only when it was reviewed after the last visit", () => {
    const at = (since: number | null) => cellHtml("b0-1", filled, false, { ...look, since }).includes("Changed");
    expect([at(null), at(1_767_799_999), at(1_767_800_000)]).toEqual([false, true, false]);
  });

  test("outside a filter grows quiet, keeps all it says, and is heard to be outside", () => {
    const html = cellHtml("b0-1", filled, false, { ...look, matches: () => false });
    expect(html).toContain('class="mute"');
    expect(heard(html)).toBe("ruled out No troops 7 Jan?, grade C3, 5 documents, 2 origins, outside the filter");
    expect(cellHtml("b0-1", filled, false, { ...look, matches: () => true })).toContain('class="hit away"');
    expect(cellHtml("b0-1", null, false, { ...look, matches: () => false })).not.toContain("mute");
  });

  test("draws an uncertain date as uncertain, and an unknown one in words", () => {
    expect(cellHtml("b0-1", filled, false, look)).toContain('<time class="unsure">7 Jan?</time>');
    expect(cellHtml("b0-1", cell({ 3: "2026-01-07" }), false, look)).toContain("<time>7 Jan</time>");
    expect(cellHtml("b0-1", cell({ 3: "" }), false, look)).toContain('<time class="unsure">date unknown</time>');
  });
});

describe("a row", () => {
  test("knows its place in the whole board, and names issue, status and scope", () => {
    const issue = [5, "Security guarantees", "under_discussion", 1, ["UA", "FR"]] as const;
    const html = rowHtml("UKR", 41, { issue, cells: [null], waiting: new Set(), begins: false }, look);
    expect(html).toContain('aria-rowindex="43"');
    expect(html).toContain('<a href="/n/UKR/issues/5" tabindex="-1">Security guarantees</a>');
    expect(heard(html)).toBe("UKR-5 Security guarantees Under discussion agreed between UA · FR No position recorded");
  });

  test("draws the same shapes as the pill of a status", () => {
    for (const { id, shape } of issueStatuses) {
      const pill = renderToStaticMarkup(createElement(StatusPill, { status: id }));
      expect(pill).toContain(`>${statusShapes[shape]}</svg>`);
    }
  });
});
