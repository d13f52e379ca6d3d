import type { Permission } from "@/domain/access/permissions";

type Label = string | RegExp;

/** Buttons, and links that look like buttons, for every member: they change nothing in the record. */
export const forEverybody: Label[] = [
  "Watch",
  "Watching",
  "Mark all read",
  "Show everything",
  /^Mark (un)?read: /,
  /^D[VCARL] Demo /, // the account menu
  "Menu",
  "Sign out",
  "Keyboard shortcuts",
  "Search or do",
  /^As of /,
  "Back to today",
  "Yesterday",
  "A week ago",
  "A month ago",
  "Show",
  "Filters",
  "Filter",
  "Show options",
  "Next",
  "Cancel",
  "Clear",
  "Read",
  "Document record",
  "Close",
  "History",
  "Names to settle",
  /^(Status|Owner): /,
  /^Remove filter /,
];

/** On every page, what else is there for whom: no role may be shown a control whose permission it lacks. */
export const controls: Record<string, Partial<Record<Permission, Label[]>>> = {
  "/n/[negotiation]/captures/[id]": {
    "evidence.write": ["Same passage", "Not the same", "With a note…"],
    "document.write": [/^Dismiss “/],
    "position.write": ["Withdraw", /” → /],
    "person.write": [/^(Same as|Different from|Unsure about) /, /^Add a note on /, "New person"],
    "party.write": ["New party"],
    "comment.write": ["Comment", "Reply", "Resolve", "Reopen", "More about this comment", /^(Edit|Delete)…$/],
  },
  "/n/[negotiation]/events/[id]": {
    "event.write": ["Edit event", "Withdraw", "Cite a quote", "Add part", /^Remove /, "Add participant"],
  },
  "/n/[negotiation]/matrix": { "filter.write": ["Save filter"] },
  "/n/[negotiation]/issues": { "issue.write": ["New issue"] },
  "/n/[negotiation]/issues/[number]": {
    "issue.write": ["Edit", "Relate", /^Remove the relation: /],
    "status.change": ["Change status"],
    "position.write": ["Record position", "Supersede", "Revise", "Cite evidence", "Submit for review", "Withdraw"],
    "position.grade": ["Grade"],
    "position.review": ["Approve", "Return", "Retracted by the source…"],
    "position.rank": ["More about this position", "Rank…"],
    "comment.write": [
      "Comment",
      /^Comment on this /,
      "Reply",
      "Resolve",
      "Reopen",
      "More about this comment",
      "Edit…",
      "Delete…",
    ],
  },
  "/n/[negotiation]/issues/[number]/edit": { "issue.write": ["Save changes"] },
  "/n/[negotiation]/issues/new": { "issue.write": ["Create issue"] },
  "/n/[negotiation]/members": {
    "member.manage": ["Invite", /^Actions for /, "Change role", "Make a password link", "Remove"],
  },
  "/n/[negotiation]/parties": { "party.write": ["Add party"], "person.write": ["Add person"] },
  "/n/[negotiation]/parties/[id]": {
    "party.write": ["Edit party", "Change", "Add member", "Add to a coalition", "Add name form", /^Withdraw /],
    "person.write": ["Add person"],
  },
  "/n/[negotiation]/parties/names": {
    "person.write": [
      /^(Same as|Different from|Unsure about) /,
      /^Add a note on /,
      /^Undo the judgement on /,
      "New person",
    ],
    "party.write": [
      /^(Same as|Different from|Unsure about) /,
      /^Add a note on /,
      /^Undo the judgement on /,
      "New party",
    ],
  },
  "/n/[negotiation]/people/[id]": {
    "person.write": ["Edit person", "Change", "Add office", "Add name form", /^Withdraw /],
  },
  "/n/[negotiation]/review": {
    "position.grade": ["Grade"],
    "position.review": ["Approve", "Return"],
    "position.write": ["Submit for review", "Revise"],
  },
  "/n/[negotiation]/settings": { "negotiation.manage": ["Save", "Switch off demo accounts"] },
  "/n/[negotiation]/sources": { "document.write": ["Add a document"] },
  "/n/[negotiation]/sources/[id]": {
    "document.write": [
      "Edit",
      "Dismiss",
      "Mark a hazard",
      "Add a capture",
      "Add the text",
      "Withdraw",
      "Record lineage",
      "Correct what this text is",
    ],
  },
  "/n/[negotiation]/sources/lineage": { "document.write": ["Record lineage", "Dismiss"] },
  "/n/[negotiation]/sources/lineage/[id]": { "document.write": ["Record lineage", "Dismiss"] },
  "/n/[negotiation]/sources/drift": {
    "evidence.write": ["Same passage", "Not the same", "The words are gone", "With a note…", "Take back"],
  },
  "/n/[negotiation]/sources/new": { "document.write": ["Take in", "Text", "File", "Address"] },
  "/n/[negotiation]/sources/publishers": { "document.write": ["Add a source", "Edit"], "source.grade": ["Grade"] },
  "/n/[negotiation]/timeline": { "event.write": ["Add event"] },
};

export const fits = (label: string, entry: Label) => (typeof entry === "string" ? label === entry : entry.test(label));

/** What the buttons and button-like links of a page say, to the eye or to a screen reader. */
export function labelsOf(html: string): string[] {
  const visible = html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "");
  const found = visible.matchAll(/<(button|a)\b([^>]*)>(.*?)<\/\1>/gs);
  const labels = [...found]
    .filter(([, tag, attributes = ""]) => tag === "button" || /class="[^"]*\bbtn\b/.test(attributes))
    .map(([, , attributes = "", content = ""]) => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? textOf(content));
  return [...new Set(labels)].filter(Boolean);
}

const textOf = (html: string) =>
  html
    .replaceAll(/<(svg|kbd)\b.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
