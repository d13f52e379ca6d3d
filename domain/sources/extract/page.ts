import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Found } from "../given-input";
import { linesOf } from "./lines";
import { pageMetadata } from "./page-metadata";

/** As in package.json: kept with each capture, so that it can be told later what made its text. */
const extractor = "readability 0.6.0, linkedom 0.18.15";

/** An article is a good part of its page; less than this share of its words means that the reading view missed it. */
const leastShare = 0.25;

/**
 * The article in a page, and what the page says about itself. Where no article is to be seen, all that can be read.
 * @param at where the page came from, if from anywhere.
 */
export function articleIn(html: string, at: string | null): { text: string; found: Found[]; extractor: string } {
  const { document } = parseHTML(asPage(html));
  const found = pageMetadata(document, at);
  const whole = linesOf(document.body);
  // The reading view rewrites the document that it is given.
  const { document: copy } = parseHTML(asPage(html));
  const article = new Readability(copy, { charThreshold: 200, maxElemsToParse: 100_000 }).parse();
  const { document: view } = parseHTML(asPage(article?.content ?? ""));
  const text = linesOf(view.body);
  const isArticle = text.length > 200 && text.length >= whole.length * leastShare;
  const title = article?.title?.trim();
  const headed =
    title && isArticle && !text.slice(0, 400).includes(title) && whole.includes(title) ? `${title}\n\n${text}` : text;
  return isArticle
    ? { text: headed, found, extractor }
    : { text: whole, found, extractor: `whole page, linkedom 0.18.15` };
}

/** Formatted text from the clipboard: all of it was chosen, so all of it is kept. It says nothing about itself. */
export function clipboardText(html: string): { text: string; found: Found[]; extractor: string } {
  const { document } = parseHTML(asPage(html));
  return { text: linesOf(document.body), found: [], extractor: "clipboard, linkedom 0.18.15" };
}

/** A fragment as the page that a browser would make of it; the parser wants to see one. */
function asPage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
}
