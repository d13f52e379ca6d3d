import { type Finding, type Given, matchesOf } from "./finding";

const address = /https?:\/\/|\bwww\.|(?<![a-z0-9-])[a-z0-9-]+\.(?:com|org|net|gov|int|eu|ua|ru|uk|de|fr)\/\S/iu;
const platform = "(?:X|Twitter|Telegram|Facebook|Instagram|Truth Social|VK|Bluesky|Threads|YouTube|TikTok)";
const post = new RegExp(
  `\\b(?:via|on)\\s+(?:the\\s+(?:platform|network|social network|messaging app)\\s+)?${platform}\\b|\\b(?:the\\s+platform|social network)\\s+${platform}\\b|\\b${platform}\\s+(?:post|account|channel|thread)\\b|\\btweeted\\b`,
  "gu",
);
const label = /(?:[•*·-]\s*)?\b(?:source|link|reference)\s+(?:no\.\s*)?\d+\b/giu;
const pointer =
  /\b(?:click here|see (?:the )?(?:link|post) below|linked (?:above|below|here)|full (?:text|statement|transcript) (?:here|below))\b/giu;

/** Words that point to a post or a source, in a text that brought no address with it. */
export function findLostLinks(text: string, given: Given): Finding[] {
  if ((given.links ?? 0) > 0 || address.test(text)) return [];
  const lost = (pattern: RegExp, reason: (words: string) => string) =>
    matchesOf(text, pattern).map(
      ({ start, end, words }): Finding => ({ kind: "missing_links", start, end, reason: reason(words) }),
    );
  return [
    ...lost(post, (words) => `“${words}” points to a post; its address is lost.`),
    ...lost(label, (words) => `“${words.replace(/^[^\p{L}]+/u, "")}” is a label; what it led to is lost.`),
    ...lost(pointer, (words) => `“${words}” led somewhere; the address is lost.`),
  ];
}
