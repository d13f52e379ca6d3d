import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { pageMetadata } from "@/domain/sources/extract/page-metadata";

const read = (head: string, at: string | null = null, attributes = "") =>
  pageMetadata(parseHTML(`<!doctype html><html ${attributes}><head>${head}</head><body></body></html>`).document, at);
const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe("what a page says about itself", () => {
  test("is read from JSON-LD before OpenGraph before its own title, each with its place", () => {
    const head = `${ld({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebPage", name: "Gazette page", inLanguage: "en-GB" },
        {
          "@type": "NewsArticle",
          headline: "Talks resume",
          author: [{ "@type": "Person", name: "A. Reporter" }, { name: "B. Writer" }],
          publisher: { "@type": "Organization", name: "The Gazette" },
          datePublished: "2026-01-07T09:00:00+01:00",
          mainEntityOfPage: { "@id": "https://gazette.test/talks" },
        },
      ],
    })}<title>Talks resume | Gazette</title><meta property="og:title" content="Talks resume in Geneva"><meta property="og:site_name" content="Gazette Online">`;
    const found = read(head);
    const of = (field: string) => found.filter((one) => one.field === field).map(({ value, where }) => [value, where]);
    expect(of("title")).toEqual([
      ["Talks resume", "JSON-LD headline"],
      ["Gazette page", "JSON-LD name"],
      ["Talks resume in Geneva", "meta og:title"],
      ["Talks resume | Gazette", "title of the page"],
    ]);
    expect(of("byline")).toEqual([["A. Reporter, B. Writer", "JSON-LD author"]]);
    expect(of("outlet")).toEqual([
      ["The Gazette", "JSON-LD publisher"],
      ["Gazette Online", "meta og:site_name"],
    ]);
    expect(of("published")).toEqual([["2026-01-07T09:00:00+01:00", "JSON-LD datePublished"]]);
    expect(of("url")).toEqual([["https://gazette.test/talks", "JSON-LD mainEntityOfPage"]]);
    expect(of("language")).toEqual([["en-GB", "JSON-LD inLanguage"]]);
  });

  test("an address is completed by where the page came from, and is one of the web", () => {
    const canonical = (href: string, at: string | null) => read(`<link rel="canonical" href="${href}">`, at);
    expect(canonical("/talks", "https://gazette.test/a?b=c")).toEqual([
      { field: "url", value: "https://gazette.test/talks", where: "link rel=canonical" },
    ]);
    expect(canonical("/talks", null)).toEqual([]);
    expect(canonical("javascript:alert(1)", "https://gazette.test/")).toEqual([]);
  });

  test("what is not said, or said as nonsense, is not found", () => {
    expect(read("")).toEqual([]);
    expect(read(`<script type="application/ld+json">{ broken</script>`)).toEqual([]);
    expect(read(ld({ "@type": "Organization", name: "Gazette" }))).toEqual([]);
    expect(
      read(`<meta name="author" content="https://gazette.test/people/1"><meta property="og:title" content="  ">`),
    ).toEqual([]);
    expect(read("", null, 'lang="nonsense!"')).toEqual([]);
    expect(
      read(
        ld({ "@type": "Article", headline: { en: "x" }, author: [{ url: "https://x.test" }], datePublished: "soon" }),
      ),
    ).toEqual([]);
  });
});
