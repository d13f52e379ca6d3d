import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Wordings } from "@/components/positions/wordings";
import type { CitationView } from "@/domain/board/issue-view";

const passage = (id: string, exact: string, more: Partial<CitationView> = {}): CitationView => ({
  id,
  exact,
  captureId: `capture-${id}`,
  document: `Report ${id}`,
  source: "Gazette",
  reliability: "C",
  published: { edtf: null, text: null, basis: null, note: "" },
  transform: "original",
  language: "en",
  hazards: [],
  drift: null,
  citationId: id,
  stance: "supports",
  note: "",
  citedBy: "A member",
  ...more,
});
const laid = (citations: readonly CitationView[], base = citations[0]) =>
  base
    ? renderToStaticMarkup(
        createElement(Wordings, { negotiation: "N", positionId: "p", act: "stated", citations, base }),
      )
    : "";
const between = (html: string, element: string) =>
  [...html.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, "g"))].map(([, words = ""]) =>
    words.replaceAll(/<[^>]*>/g, "").trim(),
  );
const body = (html: string) => html.slice(html.indexOf("<tbody>"));

const three = [
  passage("1", "The envoy rejected the toll in Paris."),
  passage("2", "The envoy firmly rejected the toll."),
  passage("3", "The envoy accepted the toll in Paris.", { transform: "machine_translation", source: "Courier" }),
];

describe("wordings side by side", () => {
  test("mark by elements, not by colour alone, what a passage puts in, leaves out and says otherwise", () => {
    const html = body(laid(three));
    expect(between(html, "ins")).toEqual(["firmly"]);
    expect(between(html, "mark")).toEqual(["accepted"]);
    expect(html.match(/left out/g)).toHaveLength(1);
  });

  test("say of each passage its document, its source with the letter, its transform, and how much it has of the first", () => {
    const heads = between(laid(three), "th");
    expect(heads).toHaveLength(3);
    expect(heads[1]).toMatch(/^b.*Report 2, Gazette C.*5 of 6 words as in a/);
    expect(heads[2]).toMatch(/^c.*Report 3, Courier C.*machine translation.*6 of 7 words as in a/);
  });

  test("are aligned to whichever passage was chosen, which then comes first", () => {
    const html = laid(three, three[1]);
    expect(between(html, "th").map((head) => /Report \d/.exec(head)?.[0])).toEqual([
      "Report 2",
      "Report 1",
      "Report 3",
    ]);
    expect(between(body(html), "ins")).toEqual(["in Paris.", "in Paris."]);
  });

  test("leave a passage that has none of the first's words unmarked, and say so", () => {
    const html = laid([passage("1", "The envoy rejected the toll."), passage("2", "Nobody came.")]);
    expect(between(body(html), "mark")).toEqual([]);
    expect(between(html, "th")[1]).toContain("says it in no words of a");
  });

  test("show one passage alone as what it is", () => {
    expect(laid(three.slice(0, 1))).toContain("Only this passage is cited");
  });
});
