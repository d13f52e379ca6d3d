import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/components/reader/layout";
import {
  nodesAt,
  offsetAt,
  passagesOf,
  selectedBetween,
  type TextTree,
  textBetween,
  trimmed,
} from "@/components/reader/offsets";

/** A page without a browser: what the mapping reads of a DOM, built by hand. */
type Fake = { -readonly [K in keyof TextTree]: TextTree[K] } & { childNodes: Fake[] };

function text(value: string): Fake {
  return { nodeType: 3, nodeValue: value, childNodes: [], parentNode: null };
}
function element(children: Fake[], dataset: TextTree["dataset"] = {}): Fake {
  const made: Fake = { nodeType: 1, nodeValue: null, childNodes: children, parentNode: null, dataset };
  for (const child of children) child.parentNode = made;
  return made;
}
const comment = (): Fake => ({ nodeType: 8, nodeValue: "", childNodes: [], parentNode: null });
const note = (words: string) => element([text(words)], { note: "" });

/** The reader's page of a text: folded boilerplate with a summary of ours, notes, marks, and the comments React leaves between texts. */
function page(capture: string, marks: { id: string; start: number; end: number }[] = []): Fake {
  const hazards = marks.map((mark) => ({ ...mark, boilerplate: true }));
  const blocks = layOut(capture, { quotes: marks, hazards }).map(({ boilerplate, paragraphs }) => {
    const passages = paragraphs.map(({ start, pieces }) =>
      element(
        pieces.flatMap((piece) => {
          const words = text(capture.slice(piece.start, piece.end));
          const shown = piece.quotes.length > 0 ? element([words]) : words;
          return [...piece.begins.map(() => note("A hazard of ours.")), comment(), shown];
        }),
        { start: String(start) },
      ),
    );
    return boilerplate ? element([element([text("2 blocks of boilerplate")]), ...passages]) : element(passages);
  });
  return element([element([text("A heading of ours")]), ...blocks]);
}

/** Every text node of the capture's words, with the offset of its first unit. */
function wordNodes(
  node: Fake,
  at: { offset: number } = { offset: 0 },
  inside = false,
): { node: Fake; start: number }[] {
  if (node.dataset?.note !== undefined) return [];
  if (node.dataset?.start !== undefined) at.offset = Number(node.dataset.start);
  if (node.nodeType === 3) {
    const start = at.offset;
    if (inside) at.offset += node.nodeValue?.length ?? 0;
    return inside ? [{ node, start }] : [];
  }
  return node.childNodes.flatMap((child) => wordNodes(child, at, inside || node.dataset?.start !== undefined));
}

const capture = "Leaders met. 🕊 Nobody signed.\n\nAn address\nof a theme\n\n\nTalks go on, said “the envoy”.";
const marks = [
  { id: "a", start: 0, end: 12 },
  { id: "b", start: 8, end: 20 },
  { id: "c", start: capture.indexOf("An address"), end: capture.indexOf("\n\n\nTalks") },
];

describe("between page and text", () => {
  it("reads the passages as the capture has them, without what is ours", () => {
    const passages = passagesOf(page(capture, marks));
    expect(passages.map(({ start, text: words }) => capture.slice(start, start + words.length) === words)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(textBetween(passages, 0, capture.length)).toBe(capture);
  });

  it("maps every point of every word to its offset", () => {
    const root = page(capture, marks);
    for (const { node, start } of wordNodes(root))
      for (let offset = 0; offset <= (node.nodeValue?.length ?? 0); offset++)
        expect(offsetAt(root, node, offset)).toBe(start + offset);
  });

  it("finds the nodes of every stretch, and they hold its words and nothing of ours", () => {
    const passages = passagesOf(page(capture, marks));
    for (let start = 0; start < capture.length; start += 3)
      for (let end = start + 1; end <= capture.length; end += 5) {
        const shown = nodesAt(passages, start, end).map(({ node, from, to }) => node.nodeValue?.slice(from, to));
        expect(shown.join("")).toBe(capture.slice(start, end).replaceAll("\n", ""));
      }
  });

  it("takes what lies between two points, in either order, without the blanks at its ends", () => {
    const root = page(capture, marks);
    const nodes = wordNodes(root);
    const first = nodes[0];
    const last = nodes.at(-1);
    if (!first || !last) throw new Error("The page has no words.");
    const end = { node: last.node, offset: 5 };
    const forward = selectedBetween(root, { node: first.node, offset: 8 }, end);
    expect(forward).toEqual({ start: 8, end: last.start + 5, exact: capture.slice(8, last.start + 5) });
    expect(selectedBetween(root, end, { node: first.node, offset: 8 })).toEqual(forward);
    expect(selectedBetween(root, end, end)).toBeNull();
  });

  it("ends a triple click, which reaches into the next paragraph, with the paragraph itself", () => {
    const root = page(capture);
    const [one, two] = root.childNodes[1]?.childNodes ?? [];
    if (!one || !two) throw new Error("The page has no two paragraphs.");
    const selected = selectedBetween(root, { node: one, offset: 0 }, { node: two, offset: 0 });
    expect(selected?.exact).toBe("Leaders met. 🕊 Nobody signed.");
  });

  it("takes a point in a note or a summary for the place where that stands", () => {
    const root = page(capture, marks);
    const all = (node: Fake): Fake[] => [node, ...node.childNodes.flatMap(all)];
    const inNote = all(root).find((node) => node.parentNode?.dataset?.note !== undefined);
    const inSummary = all(root).find((node) => node.nodeValue?.startsWith("2 blocks"));
    if (!inNote || !inSummary) throw new Error("The page has no note.");
    expect(offsetAt(root, inNote, 4)).toBe(0);
    expect(trimmed(passagesOf(root), offsetAt(root, inSummary, 3) ?? -1, capture.length)?.exact).toMatch(/^An address/);
    expect(offsetAt(root, text("elsewhere"), 0)).toBeNull();
  });

  it("holds text.slice(start, end) === exact for any text, any marks and any two points", () => {
    const unit = fc.constantFrom("a", "é", "中", "🕊", "👩‍🚀", " ", ".", "\n", "\n\n", "“");
    const words = fc.array(unit, { minLength: 1, maxLength: 80 }).map((units) => units.join(""));
    const mark = fc
      .tuple(fc.nat(90), fc.nat(90))
      .map(([a, b]) => ({ id: `${a}-${b}`, start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(
        words,
        fc.array(mark, { maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (given, over, a, b, c, d) => {
          const root = page(given, over);
          const nodes = wordNodes(root);
          fc.pre(nodes.length > 0);
          const point = (which: number, offset: number) => {
            const node = nodes[which % nodes.length]?.node ?? root;
            return { node, offset: offset % ((node.nodeValue?.length ?? 0) + 1) };
          };
          expect(textBetween(passagesOf(root), 0, given.length)).toBe(given);
          const selected = selectedBetween(root, point(a, b), point(c, d));
          if (selected) expect(given.slice(selected.start, selected.end)).toBe(selected.exact);
        },
      ),
      { numRuns: 400 },
    );
  });
});
