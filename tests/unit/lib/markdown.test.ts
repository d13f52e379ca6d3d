import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/markdown";

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
