import { matchesOf, type Stretch } from "./finding";
import { linesOf } from "./passages";

/** Lines longer than this are prose, whatever words they hold. */
const longestLine = 140;

/** What pages put around an article, by the words it uses. Each pattern covers the start of a line. */
const furniture: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    "A cookie or privacy notice.",
    /^(?:we (?:and our partners )?use cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy (?:policy|notice)|manage (?:consent|preferences))\b/iu,
  ],
  [
    "An invitation to subscribe.",
    /^(?:subscribe|sign up|log in|sign in|register|join our|get our|already a subscriber|support our journalism|(?:this article|you) (?:is for|have reached)|newsletter)\b/iu,
  ],
  [
    "An advertisement mark.",
    /^(?:advertisement|sponsored(?: content)?|promoted(?: content)?|ad|story continues below)\b[:.]?\s*$/iu,
  ],
  [
    "A line that invites to share or follow.",
    /^(?:share (?:this|on|via|with)|follow us|like us on|tweet this|copy link|print this|save (?:article|for later)|comments?\b\s*(?:\(\d+\))?\s*$)/iu,
  ],
  ["A copyright line.", /^(?:©|\(c\)\s*\d{4}|copyright\b|all rights reserved)/iu],
  [
    "Navigation of the page.",
    /^(?:skip to (?:main )?content|back to top|home\s*[>›»/|]|menu|next (?:article|post)|previous (?:article|post)|load more|view all|see all)\b/iu,
  ],
  [
    "A pointer to other articles.",
    /^(?:read (?:more|also|next)|see also|more (?:on|from|about)|continue reading|you (?:may|might) also like|recommended(?: for you)?|related (?:articles?|stories|topics|news|posts|coverage)|most (?:read|popular)|trending(?: now)?|latest news|top stories)\b/iu,
  ],
  [
    "A picture credit.",
    /^(?:image|photo|picture)(?: source| credit| caption)?\s*[:,]|^(?:getty images|reuters|ap photo|afp)(?:\s*\/.*)?$/iu,
  ],
  [
    "A reading aid of the page.",
    /^(?:listen to this (?:article|story)|\d+\s*min(?:ute)?s?\s+read|reading time|estimated reading)\b/iu,
  ],
];

const network =
  "(?:facebook|twitter|x|linkedin|whatsapp|telegram|instagram|reddit|email|e-mail|pinterest|youtube|tiktok|threads|bluesky|print|copy link|messenger|viber|vk)";
const shareBar = new RegExp(`^(?:share\\b[:\\s]*)?${network}(?:[\\s,|/·•]+${network})+$`, "iu");

/** A heading over a list of sources, and what follows it to the end of its line and on the lines after that are items of the list. */
const sourceList =
  /(?:^|(?<=[.!?”"]\s))(?:related|further|other|more)?\s*(?:sources?|references|links)\s*:\s*(?=[•*·\-–\d]|\n\s*[•*·\-–\d])[^\n]*(?:\n\s*[•*·\-–][^\n]{0,120})*/gimu;

/** Lines and lists that belong to the page and not to the article. */
export function findPageFurniture(text: string): Stretch[] {
  const lines = linesOf(text).flatMap(({ start, end, words }): Stretch[] => {
    if (words.length > longestLine) return [];
    if (shareBar.test(words)) return [{ start, end, reason: "A bar of share buttons." }];
    const reason = furniture.find(([, pattern]) => pattern.test(words))?.[0];
    return reason === undefined || isProse(words) ? [] : [{ start, end, reason }];
  });
  const lists = matchesOf(text, sourceList).map(({ start, end }) => ({
    start,
    end,
    reason: "A list of sources without the sources.",
  }));
  return [...lines, ...lists];
}

/** A short line can still be a sentence of the report ("Register officials said …"): it then has a verb of saying and an end. */
function isProse(words: string): boolean {
  return (
    /[.!?]["”]?$/u.test(words) && /\b(?:said|says|told|announced|agreed|rejected|stated|added|warned)\b/iu.test(words)
  );
}
