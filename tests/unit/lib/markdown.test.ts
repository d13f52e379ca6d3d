import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { plainMarkdown, renderMarkdown } from "@/lib/markdown";
import { writeMention } from "@/lib/mentions";

describe("renderMarkdown", () => {
  it("renders what people write: emphasis, lists, quotes, code and line breaks", () => {
    const html = renderMarkdown("**Both** hold\nsince `Monday`\n\n- one\n- two\n\n> words");
    expect(html).toContain("<strong>Both</strong> hold<br>");
    expect(html).toContain("<code>Monday</code>");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain("<blockquote>");
  });

  it("links to http, https and mailto only, and passes no reputation on", () => {
    expect(renderMarkdown("[a](https://example.org/a)")).toContain(
      '<a href="https://example.org/a" rel="noopener nofollow ugc" class="link">a</a>',
    );
    expect(renderMarkdown("see https://example.org/b")).toContain('href="https://example.org/b"');
    expect(renderMarkdown("<mailto:desk@example.org>")).toContain('href="mailto:desk@example.org"');
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#115;cript:alert(1))",
    "[a](\tjavascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:msgbox)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example)",
    "[a](/n/OTHER/matrix)",
    "<javascript:alert(1)>",
  ])("makes no link of %s", (text) => {
    expect(renderMarkdown(text)).not.toContain("<a");
  });

  it.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "<!-- --><b onclick=x>",
    '[a](https://x.example "onmouseover=alert(1)")<iframe>',
    '```"><script>\ncode\n```',
  ])("lets no HTML through: %s", (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(?:script|img|svg|b |iframe|!--)/);
  });

  it("fetches nothing from elsewhere and adds nothing to the page's outline", () => {
    expect(renderMarkdown("![p](https://example.org/p.png)\n\n# Title\n\nTitle\n=====")).not.toMatch(/<(?:img|h\d)/);
  });
});

describe("whatever is typed, nested, broken or meant badly", () => {
  const piece = fc.constantFrom(
    ...[
      "<script>",
      "</script>",
      "<img src=x onerror=alert(1)>",
      "<a href=javascript:alert(1)>",
      "<svg onload=x>",
      "<style>",
      "<!--",
      "-->",
      "<![CDATA[",
    ],
    ...[
      "[a](javascript:alert(1))",
      "[a](data:text/html,x)",
      "![p](https://x.example/p.png)",
      "[![p](//x.example/p)](https://x.example)",
      "[a]: javascript:x",
      "[a]",
    ],
    ...[
      "](",
      "[",
      "](java\nscript:x)",
      "<javascript:x>",
      "&lt;script&gt;",
      "&#60;img&#62;",
      "\\<b\\>",
      "`",
      "```\n",
      "> ",
      "- ",
      "1. ",
      "|a|b|\n|-|-|\n|",
      "\n\n",
      "\n",
      "    ",
    ],
    ...[
      '" onmouseover="x',
      "' onclick='x",
      'https://x.example/"onx=1',
      "www.x.example",
      "mailto:a@b.example",
      "\u0000",
      "\u202e",
      "😀",
      "**",
      "_",
      "~~",
      "@[x](member:",
    ],
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 40 })
    .map((parts) => parts.join(""));

  it("only elements of ours come out, with attributes of ours, and links that only open a page or a letter", () => {
    const elements = /^(?:p|br|strong|em|s|code|pre|ul|ol|li|blockquote|hr|a|span|table|thead|tbody|tr|th|td)$/;
    const attributes: Record<string, RegExp> = {
      href: /^(?:https?:\/\/|mailto:)/i,
      rel: /^noopener nofollow ugc$/,
      class: /^(?:link|mention|language-\S*)$/,
      title: /^/,
      start: /^\d+$/,
      style: /^text-align:(?:left|right|center)$/,
    };
    fc.assert(
      fc.property(text, (given) => {
        const { document } = parseHTML(`<html><body>${renderMarkdown(given)}</body></html>`);
        for (const element of document.body.querySelectorAll("*")) {
          expect(element.localName).toMatch(elements);
          for (const { name, value } of element.attributes) {
            expect(Object.keys(attributes)).toContain(name);
            expect(value).toMatch(attributes[name] ?? /$^/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is never refused, and costs no more than its length", () => {
    for (const hard of [
      "[".repeat(8000),
      "> ".repeat(4000),
      "*a ".repeat(2600),
      "`".repeat(8000),
      "@[".repeat(4000),
      "![](".repeat(2000),
    ]) {
      expect(() => renderMarkdown(hard)).not.toThrow();
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => typeof renderMarkdown(given) === "string"),
    );
  });
});

describe("Markdown as plain words", () => {
  it("keeps what is said, and drops its marks", () => {
    expect(plainMarkdown("**Which** [day](https://example.org)?\n\n> quoted\n\n- one\n- `two`\nof it")).toBe(
      "Which day? quoted one two of it",
    );
    expect(plainMarkdown(writeMention({ id: "0b9bf2ac-4a57-4bd5-8d0f-3a1c1e6a9a11", name: "Ann Ro" }))).toBe("@Ann Ro");
    expect(plainMarkdown("```\ncode\n```")).toBe("code");
    expect(plainMarkdown("<b>1 < 2</b> & *")).toBe("<b>1 < 2</b> & *");
  });
});
