import { actWords } from "@/components/positions/act-mark";
import { escapeHtml } from "@/components/ui/escape-html";
import { type CompactCell, marksOf } from "@/domain/board/compact";
import { type Act, acts, familyOf } from "@/domain/positions/acts";
import { gradeDoubt } from "@/domain/positions/support";
import { type Credibility, credibilityIds } from "@/domain/positions/vocabulary";
import { plural } from "@/lib/plural";
import { isUnsure, type Near, shortDate } from "./short-date";

/** How cells are to look, the same for all of them. */
export type Look = Readonly<{
  /** The days near that of the board. */
  near: Near;
  /** Seconds since 1970: a position reviewed later is new to who looks. Null when they have never looked before. */
  since: number | null;
  /** The filter of act family and grade; null without one. */
  matches: ((cell: CompactCell) => boolean) | null;
}>;

/** The id of a cell's element. Column 0 is that of the issues. */
export function cellId(row: number, column: number): string {
  return `b${row}-${column}`;
}

export const nothing = "No position recorded";

/**
 * A cell of the board as HTML: what the party did, a few words of it, since when, the grade and the origins, with marks for what to be careful
 * about. What stands in <i> is for those who hear the board. `null` is an empty cell, which says so; `undefined` one that is not loaded yet and not there
 * for who hears the board.
 */
export function cellHtml(id: string, cell: CompactCell | null | undefined, waiting: boolean, look: Look): string {
  const wait = waiting ? mark("wait", "", "A position waits for review") : "";
  if (cell === undefined) return `<div role="gridcell" id="${id}" class="load" aria-hidden="true"></div>`;
  if (cell === null)
    return `<div role="gridcell" id="${id}" class="none" data-tip="${nothing}">${marks(wait)}<i>${nothing}</i></div>`;
  const [, act, words, validFrom, grade, origins, others, disputed, reviewedAt, documents] = cell;
  const { drifted, machine } = marksOf(cell);
  const doubt = gradeDoubt({ credibility: figureOf(grade), origins, machine });
  const isNew = look.since !== null && reviewedAt > look.since;
  const shown = marks(
    (isNew ? mark("new", "", "Changed since your last visit") : "") +
      (disputed ? mark("dis", "≠", "Disputed") : "") +
      (drifted ? mark("dri", "≈", "Drifted: a quote reads otherwise in a newer capture") : "") +
      (doubt ? mark("dis", "?", doubt.label.charAt(0).toUpperCase() + doubt.label.slice(1)) : "") +
      wait +
      (others > 0 ? mark("more", `+${others}`, `${plural(others, "more position")} in this cell`) : ""),
  );
  const matched = look.matches?.(cell);
  const tone = matched === undefined ? "" : matched ? ` class="hit ${familyOf(act)}"` : ' class="mute"';
  const outside = matched === false ? "<i>, outside the filter</i>" : "";
  const time = isUnsure(validFrom) ? '<time class="unsure">' : "<time>";
  return (
    `<div role="gridcell" id="${id}"${tone}>${shown}${heads[act]}<p>${escapeHtml(words)}</p>` +
    `<small>${time}${escapeHtml(shortDate(validFrom, look.near))}</time><i>, grade </i><b>${escapeHtml(grade)}</b><i>, ${plural(documents, "document")},</i> ` +
    `${plural(origins, "origin")}</small>${outside}</div>`
  );
}

/** What the party did, with the glyph and colour of its family. */
const heads = Object.fromEntries(
  acts.map(({ id, family }) => [id, `<b class="fam ${family}">${escapeHtml(actWords(id))}</b>`]),
) as Readonly<Record<Act, string>>;

/** The position's figure in "B2". */
function figureOf(grade: string): Credibility {
  return credibilityIds.find((figure) => grade.endsWith(String(figure))) ?? 6;
}

function marks(all: string): string {
  return all === "" ? "" : `<em>${all}</em>`;
}

/** A sign with its meaning: heard, and shown when one points at it. */
function mark(name: string, sign: string, meaning: string): string {
  return `<u class="${name}" data-tip="${meaning}">${sign}<i>${meaning}. </i></u>`;
}
