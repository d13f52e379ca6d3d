/** Elements that stand on lines of their own, with an empty line around them. */
const paragraphs = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR MAIN NAV OL P PRE SECTION SUMMARY TABLE UL".split(
    " ",
  ),
);
/** Elements that begin a line. */
const lines = new Set("DD DT LI OPTION TR CAPTION".split(" "));
/** Elements whose content nobody reads as part of the text. */
const unread = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO SELECT TEXTAREA BUTTON INPUT".split(
    " ",
  ),
);

type Node = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Node> };
type Hideable = Node & { getAttribute?: (name: string) => string | null };

/**
 * The text of a part of a page, as it is read: a paragraph, heading or quotation between empty lines; a list item, a row of a table or what
 * follows a `<br>` on a line of its own, list items marked as such; the cells of a row parted by " | ". No word is added or left out, except of what is
 * hidden or no text.
 */
export function linesOf(root: Node): string {
  const page: Page = { text: "", breaks: 0, atMarker: false };
  walk(root, page, { isPreformatted: false, marker: null });
  return page.text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/[ \t]{2,}/g, " ")
    .trim();
}

/** What was written, and how many line ends stand between it and what comes next: one ends a line, two make an empty one. */
type Page = {
  text: string;
  breaks: number;
  /** Nothing but the mark of a list item stands on the line: what the item begins with stays on it. */
  atMarker: boolean;
};
type Place = { isPreformatted: boolean; marker: (() => string) | null };

function write(page: Page, text: string): void {
  if (page.breaks > 0 && text.trim() === "") return;
  page.text += "\n".repeat(page.breaks) + text;
  page.breaks = 0;
  if (text.trim() !== "") page.atMarker = false;
}

function part(page: Page, breaks: number): void {
  if (!page.atMarker) page.breaks = Math.max(page.breaks, breaks);
}

function walk(node: Node, page: Page, place: Place): void {
  if (node.nodeType === 3) {
    const text = node.textContent ?? "";
    write(page, place.isPreformatted ? text : text.replace(/\s+/g, " "));
    return;
  }
  if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
  const name = node.nodeName.toUpperCase();
  if (unread.has(name) || isHidden(node)) return;
  if (name === "BR") {
    page.breaks = Math.min(2, page.breaks + 1);
    return;
  }
  const gap = paragraphs.has(name) ? 2 : lines.has(name) ? 1 : 0;
  part(page, gap);
  if (name === "LI") {
    write(page, place.marker?.() ?? "- ");
    page.atMarker = true;
  }
  const within: Place = {
    isPreformatted: place.isPreformatted || name === "PRE",
    marker: markerOf(node, name) ?? place.marker,
  };
  let cells = 0;
  for (const child of node.childNodes) {
    if (/^T[DH]$/.test(child.nodeName.toUpperCase()) && cells++ > 0) write(page, " | ");
    walk(child, page, within);
  }
  if (name === "LI") page.atMarker = false;
  part(page, gap);
}

function markerOf(node: Hideable, name: string): Place["marker"] {
  if (name === "UL") return () => "- ";
  if (name !== "OL") return null;
  let number = Number(node.getAttribute?.("start") ?? 1) || 1;
  return () => `${number++}. `;
}

function isHidden(node: Hideable): boolean {
  if (!node.getAttribute) return false;
  return (
    node.getAttribute("hidden") !== null ||
    /display:\s*none|visibility:\s*hidden/i.test(node.getAttribute("style") ?? "")
  );
}
