import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CitedQuote } from "@/components/positions/cited-quote";
import { Wordings } from "@/components/positions/wordings";
import type { CitationView } from "@/domain/board/issue-view";
import { isMachineTranslated, transformIds } from "@/domain/sources/vocabulary";

const marks = /["“”„‟«»‹›‘‚‛]|&quot;|&ldquo;|&rdquo;|<q[\s>]/u;
const citation = (exact: string, transform: CitationView["transform"], id = "1"): CitationView => ({
  id,
  exact,
  captureId: "c",
  document: "A report",
  source: "Gazette",
  reliability: "C",
  published: { edtf: null, text: null, basis: null, note: "" },
  transform,
  language: "uk",
  hazards: ["polarity_suspect"],
  drift: null,
  citationId: id,
  stance: "supports",
  note: "",
  citedBy: "A member",
});
/** What stands between the elements. */
const shown = (html: string) => html.replace(/<(?!q[\s>])[^>]*>/g, "");

const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}.,;:!?-]{1,9}$/u), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(" "));
const machine = fc.constantFrom(...transformIds.filter(isMachineTranslated));

describe("invariant 10: words that a machine translated", () => {
  test("stand in no quotation marks where a position's evidence is shown, and say what they are", () => {
    fc.assert(
      fc.property(words, machine, (exact, transform) => {
        const evidence = citation(exact, transform);
        const html = shown(renderToStaticMarkup(createElement(CitedQuote, { evidence, negotiation: "N" })));
        expect(html).not.toMatch(marks);
        expect(html).toMatch(/machine translation|back-translation suspected/);
      }),
    );
  });

  test("stand in none where wordings are laid side by side, however they are cut into rows", () => {
    fc.assert(
      fc.property(words, words, machine, (one, two, transform) => {
        const citations = [citation(one, transform, "1"), citation(two, "original", "2")];
        const [base] = citations;
        if (!base) return;
        const html = renderToStaticMarkup(
          createElement(Wordings, { negotiation: "N", positionId: "p", act: "stated", citations, base }),
        );
        expect(shown(html)).not.toMatch(marks);
        expect(shown(html)).toMatch(/machine translation|back-translation suspected/);
        expect(shown(html)).toMatch(/\d words as in a|in no words of a/);
      }),
    );
  });
});

describe("words of a source", () => {
  const root = new URL("../../../", import.meta.url);
  const files = (folder: string, ending: RegExp) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => `${folder}/${file}`);

  test("are put in quotation marks by no component, string of HTML or style outside the reader", () => {
    const sources = [...files("components", /\.tsx?$/), ...files("app", /\.tsx?$/), ...files("domain/board", /\.ts$/)];
    const quoting = sources
      .filter((file) => !file.startsWith("components/reader/"))
      .filter((file) => {
        const source = readFileSync(new URL(file, root), "utf8");
        return /(?:[“„«]|&ldquo;|&quot;)\s*\$?\{[^}]*\bexact\b|<q[\s>]/u.test(source);
      });
    expect(quoting).toEqual([]);
    const styles = [...files("components", /\.css$/), ...files("app", /\.css$/)];
    const adding = styles.filter((file) =>
      /open-quote|content:\s*["'][“„«]/u.test(readFileSync(new URL(file, root), "utf8")),
    );
    expect(adding).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });
});
