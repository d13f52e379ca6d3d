import { escapeHtml } from "@/components/ui/escape-html";
import type { CompactCell, CompactIssue, CompactParty } from "@/domain/board/compact";
import { issueStatusesById } from "@/domain/status/statuses";
import { cellHtml, cellId, type Look } from "./cell-html";
import { statusShapes } from "./status-shapes";

export type BoardRow = Readonly<{
  /** undefined: not loaded yet. */
  issue: CompactIssue | undefined;
  /** One for each party; null is empty, undefined not loaded yet. */
  cells: readonly (CompactCell | null | undefined)[];
  waiting: ReadonlySet<number>;
  /** Begins a new group: a status of its own, or a tree below the one before. */
  begins: boolean;
}>;

/**
 * One row of the grid; what is not loaded is not there for who hears it. `row` counts from 0 over the whole board, so that a part of it still knows its place; `times` is the query of the two times
 * that the board shows, so that its issue is opened as of the same.
 */
export function rowHtml(negotiation: string, row: number, content: BoardRow, look: Look, times = ""): string {
  const { issue, cells, waiting, begins } = content;
  let list = "";
  for (let index = 0; index < cells.length; index++)
    list += cellHtml(cellId(row, index + 1), cells[index], waiting.has(index), look);
  const state = `${begins ? ' class="begins"' : ""}${issue === undefined ? ' aria-hidden="true"' : ""}`;
  return `<div role="row" aria-rowindex="${row + 2}"${state}>${issueHtml(negotiation, row, issue, times)}${list}</div>`;
}

function issueHtml(negotiation: string, row: number, issue: CompactIssue | undefined, times: string): string {
  const id = cellId(row, 0);
  if (issue === undefined) return `<div role="rowheader" id="${id}" class="load"></div>`;
  const [number, title, status, depth, scope] = issue;
  const { label, shape } = issueStatusesById[status];
  const key = `${escapeHtml(negotiation)}-${number}`;
  const pill = `<span class="pill"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${statusShapes[shape]}</svg>${label}</span>`;
  const agreed =
    scope.length > 0 ? `<span class="scope">agreed between ${scope.map(escapeHtml).join(" · ")}</span>` : "";
  const tip = title.length > 56 ? ` data-tip="${escapeHtml(title)}"` : "";
  const link = `<a href="${hrefOf(negotiation, "issues", number)}${escapeHtml(times)}" tabindex="-1"${tip}>${escapeHtml(title)}</a>`;
  return `<div role="rowheader" id="${id}"${depth > 0 ? ` data-depth="${Math.min(depth, 3)}"` : ""}><small>${key}</small>${link}${pill}${agreed}</div>`;
}

function hrefOf(negotiation: string, view: "issues" | "parties", id: string | number): string {
  return escapeHtml(`/n/${encodeURIComponent(negotiation)}/${view}/${encodeURIComponent(id)}`);
}

/** The row of the parties above the board. */
export function headHtml(negotiation: string, parties: readonly (CompactParty | undefined)[]): string {
  const heads = parties.map((party, index) => {
    const id = cellId(-1, index + 1);
    if (party === undefined) return `<div role="columnheader" id="${id}" class="load" aria-hidden="true"></div>`;
    const [partyId, name, principal] = party;
    const link = `<a href="${hrefOf(negotiation, "parties", partyId)}" tabindex="-1">${escapeHtml(name)}</a>`;
    return `<div role="columnheader" id="${id}">${link}${principal ? "<small>principal</small>" : ""}</div>`;
  });
  return `<div role="row" aria-rowindex="1"><div role="columnheader" id="${cellId(-1, 0)}">Issue</div>${heads.join("")}</div>`;
}
