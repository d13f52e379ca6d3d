import { dayIn, languageTag } from "../fill-in";
import type { Found } from "../given-input";
import type { FoundField } from "../intake-vocabulary";

type Part = { getAttribute(name: string): string | null; textContent: string | null };
type Page = { querySelectorAll(selector: string): Iterable<Part> };

/** Names of `<meta>` (property, name or itemprop) by field, the more telling first: OpenGraph, article, Dublin Core, HTML. */
const metaNames: readonly (readonly [FoundField, readonly string[]])[] = [
  ["title", ["og:title", "twitter:title", "dc.title", "dcterms.title"]],
  ["byline", ["article:author", "author", "dc.creator", "dcterms.creator", "parsely-author", "byl"]],
  ["outlet", ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher"]],
  [
    "published",
    [
      "article:published_time",
      "datepublished",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.created",
      "parsely-pub-date",
      "pubdate",
      "date",
    ],
  ],
  ["language", ["og:locale", "dc.language", "dcterms.language"]],
  ["url", ["og:url"]],
];

/**
 * What a page says about itself, in the order in which it is believed: JSON-LD (schema.org), `<link rel=canonical>`, OpenGraph and other `<meta>`,
 * then the page's own `<title>` and `lang`. Each with where it stands; nothing is worked out, and what is not said is not in the list.
 * A field said the same way twice is listed once. `at` is where the page came from: relative addresses are completed by it.
 */
export function pageMetadata(page: Page, at: string | null): Found[] {
  const all = [...jsonLd(page, at), ...canonical(page, at), ...metas(page, at), ...own(page)];
  return all.filter(
    (one, index) => all.findIndex(({ field, value }) => field === one.field && value === one.value) === index,
  );
}

const say = (field: FoundField, value: unknown, where: string, at: string | null = null): Found[] => {
  const words = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  if (words === "" || words.length > 2000) return [];
  if (field === "published" && dayIn(words) === null && !/\d{4}/.test(words)) return [];
  if (field === "language" && languageTag(words) === null) return [];
  // The name of a person, not the address of their page.
  if (field === "byline" && /^https?:/i.test(words)) return [];
  if (field !== "url") return [{ field, value: words, where }];
  if (!URL.canParse(words, at ?? undefined)) return [];
  const { href, protocol } = new URL(words, at ?? undefined);
  return protocol === "https:" || protocol === "http:" ? [{ field, value: href, where }] : [];
};

function canonical(page: Page, at: string | null): Found[] {
  return [...page.querySelectorAll('link[rel~="canonical"]')].flatMap((link) =>
    say("url", link.getAttribute("href"), "link rel=canonical", at),
  );
}

function metas(page: Page, at: string | null): Found[] {
  const all = [...page.querySelectorAll("meta")].map((meta) => ({
    name: (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      ""
    ).toLowerCase(),
    content: meta.getAttribute("content"),
  }));
  return metaNames.flatMap(([field, names]) =>
    names.flatMap((name) => {
      const meta = all.find((one) => one.name === name && one.content?.trim());
      return meta ? say(field, meta.content, `meta ${name}`, at) : [];
    }),
  );
}

function own(page: Page): Found[] {
  const first = (selector: string) => [...page.querySelectorAll(selector)][0];
  return [
    ...say("title", first("head > title")?.textContent, "title of the page"),
    ...say("language", first("html")?.getAttribute("lang"), "html lang"),
  ];
}

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Types of schema.org that are a publication of words. */
const isPublication = (thing: Thing) =>
  asList(thing["@type"]).some((type) =>
    /(Article|BlogPosting|Report|WebPage|PressRelease|CreativeWork|SocialMediaPosting|Statement)$/.test(String(type)),
  );

function jsonLd(page: Page, at: string | null): Found[] {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    publications(script.textContent ?? ""),
  );
  // A page is about its article: what the article says comes before what the page around it says.
  things.sort((a, b) => Number(String(a["@type"]) === "WebPage") - Number(String(b["@type"]) === "WebPage"));
  return things.flatMap((thing) => [
    ...say("title", thing.headline ?? thing.name, `JSON-LD ${thing.headline ? "headline" : "name"}`),
    ...say("byline", namesIn(thing.author), "JSON-LD author"),
    ...say("outlet", namesIn(thing.publisher), "JSON-LD publisher"),
    ...say("published", thing.datePublished, "JSON-LD datePublished"),
    ...say(
      "language",
      isThing(thing.inLanguage) ? thing.inLanguage.alternateName : thing.inLanguage,
      "JSON-LD inLanguage",
    ),
    ...say(
      "url",
      isThing(thing.mainEntityOfPage) ? thing.mainEntityOfPage["@id"] : (thing.mainEntityOfPage ?? thing.url),
      "JSON-LD mainEntityOfPage",
      at,
    ),
  ]);
}

/** The publications in one block of JSON-LD, at its top or in its graph. A block that is no JSON says nothing. */
function publications(json: string): Thing[] {
  try {
    const top: unknown = JSON.parse(json);
    return asList(top)
      .filter(isThing)
      .flatMap((thing) => [thing, ...asList(thing["@graph"]).filter(isThing)])
      .filter(isPublication);
  } catch {
    return [];
  }
}

/** "A. Reporter, B. Writer" from names, things with a name, or lists of both. */
function namesIn(value: unknown): string {
  const names = asList(value).map((one) => (isThing(one) ? one.name : one));
  return names.filter((name) => typeof name === "string" && name.trim() !== "").join(", ");
}
