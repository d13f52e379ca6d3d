import fc from "fast-check";
import { createElement, Fragment, lazy, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CitedQuote } from "@/components/positions/cited-quote";
import { Grade } from "@/components/positions/grade";
import { ReviewMark } from "@/components/positions/review-mark";
import { StatusPill } from "@/components/status/status-pill";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { HistoryList } from "@/components/ui/history-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { printHtml, printOnce } from "@/components/ui/print-html";
import { reviewStates } from "@/domain/positions/vocabulary";
import { issueStatuses } from "@/domain/status/statuses";

/** What React writes. An apostrophe has two spellings. */
const byReact = (node: ReactNode) => renderToStaticMarkup(node).replaceAll("&#x27;", "&#39;");

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("<script>alert(1)</script>", "\"><img src=x onerror='1'>", "&amp;", "</p>", "Ukraine’s"),
);
const attributes = fc.record(
  {
    className: text,
    id: text,
    title: text,
    "aria-label": text,
    "aria-hidden": fc.boolean(),
    "data-tip": text,
    tabIndex: fc.integer({ min: -1, max: 1 }),
    hidden: fc.boolean(),
    role: fc.constantFrom("img", undefined),
  },
  { requiredKeys: [] },
);
const Plain = ({ children, ...rest }: { children?: ReactNode }) => createElement("span", rest, children);
const { tree } = fc.letrec<{ tree: ReactNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    text,
    fc.integer(),
    fc.constantFrom(null, undefined, true, false, createElement("br"), createElement("hr", { className: "x" })),
    fc
      .tuple(
        fc.constantFrom<string | typeof Plain>("div", "p", "svg", "blockquote", Plain),
        attributes,
        fc.array(tie("tree"), { maxLength: 4 }),
      )
      .map(([type, props, children]) => createElement<Record<string, unknown>>(type, props, ...children)),
    fc.array(tie("tree"), { maxLength: 3 }).map((children) => createElement(Fragment, {}, ...children)),
  ),
}));

describe("printed HTML", () => {
  test("is what React writes, whatever the elements, attributes and words", () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(printHtml(node)).toBe(byReact(node));
      }),
    );
  });

  test("is what React writes for the components that are printed", () => {
    const evidence = {
      id: "e1",
      exact: `"Never" & <never>`,
      captureId: "c1",
      document: "Report 'one'",
      source: "Wire",
      reliability: "B",
      published: { edtf: "2026-01-07?", text: null, basis: "absolute", note: "" },
      transform: "machine_translation",
      language: "uk",
      hazards: ["truncated"],
    } as const;
    const drawn: ReactNode[] = [
      ...issueStatuses.map(({ id }) => createElement(StatusPill, { status: id })),
      ...reviewStates.map(({ id }) => createElement(ReviewMark, { state: id })),
      createElement(Grade, { reliability: "B", credibility: 3 }),
      createElement(DateText, { value: "2026-01-07T10:00:00.000Z", form: "time" }),
      createElement(Button, { variant: "quiet", size: "sm", kbd: "m" }, "Comment on this step"),
      createElement(Notice, { tone: "warn", title: "Mind the gap" }, "It's wide."),
      createElement(HistoryList, { items: [{ key: "a", when: "7 Jan", what: "A → B", why: "Because" }] }),
    ];
    for (const node of drawn) expect(printHtml(node)).toBe(byReact(node));
    const quote = printHtml(
      createElement(CitedQuote, { evidence: { ...evidence, hazards: [...evidence.hazards] }, negotiation: "UKR" }),
    );
    expect(quote).toContain("&quot;Never&quot; &amp; &lt;never&gt;");
    expect(quote).toContain('href="/n/UKR/captures/c1');
  });

  test("has plain links that say how they are followed", () => {
    expect(
      printHtml(createElement(Link, { href: "/n/UKR?a=1&b=2", scroll: false, replace: true, prefetch: false }, "Open")),
    ).toBe('<a href="/n/UKR?a=1&amp;b=2" data-replace="" data-stay="">Open</a>');
  });

  test("refuses what could not be the same: promises, what is loaded later, handlers, styles", () => {
    const Later = lazy(async () => ({ default: Plain }));
    expect(() => printHtml(createElement(Later))).toThrow("Only plain components");
    expect(() => printHtml(createElement(async () => "late"))).toThrow("Only elements and text");
    expect(() => printHtml(createElement("a", { onClick: () => {} }))).toThrow("onClick");
    expect(() => printHtml(createElement("p", { style: { color: "red" } }))).toThrow("style");
  });

  test("is printed once for a read and what else it depends on", () => {
    let drawn = 0;
    const draw = () => `drawn ${++drawn}`;
    const [read, other] = [{}, {}];
    expect(printOnce(read, "a", draw)).toBe("drawn 1");
    expect(printOnce(read, "a", draw)).toBe("drawn 1");
    expect(printOnce(read, "b", draw)).toBe("drawn 2");
    expect(printOnce(other, "a", draw)).toBe("drawn 3");
  });
});
