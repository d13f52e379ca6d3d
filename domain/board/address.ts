import { type ActFamily, actFamilyIds } from "@/domain/positions/acts";
import { type Credibility, credibilityIds } from "@/domain/positions/vocabulary";
import { type Reliability, reliabilityIds } from "@/domain/sources/vocabulary";
import { type IssueStatus, issueStatusIds } from "@/domain/status/statuses";
import { type Day, dayOf, isDay, isInstant } from "@/lib/days";
import { keptOf } from "@/lib/kept-text";
import { isUuid } from "@/lib/uuid";
import type { AsOf } from "./cell";

/** What the address of the matrix says: the filters, the two times, and the open cell. The browser and the server read it alike. */
export type MatrixAddress = Readonly<{
  text: string;
  status: readonly IssueStatus[];
  parties: readonly string[];
  families: readonly ActFamily[];
  reliability: readonly Reliability[];
  credibility: readonly Credibility[];
  owner: string | null;
  order: "tree" | "status";
  valid: Day | null;
  /** An instant, ISO 8601 in UTC. */
  known: string | null;
  open: Readonly<{ issue: number; party: string }> | null;
}>;

/** Reads an address; what it gets wrong is left out. */
export function readAddress(params: URLSearchParams): MatrixAddress {
  const list = (name: string) => params.getAll(name).flatMap((value) => value.split(","));
  const among = <T extends string | number>(name: string, known: readonly T[]) =>
    known.filter((one) => list(name).includes(String(one)));
  const owner = params.get("owner") ?? "";
  const valid = params.get("valid") ?? "";
  const known = params.get("known") ?? "";
  return {
    text: keptOf(params.get("q") ?? "")
      .trim()
      .slice(0, 100),
    status: among("status", issueStatusIds),
    parties: [...new Set(list("party").filter(isUuid))],
    families: among("family", actFamilyIds),
    reliability: among("reliability", reliabilityIds),
    credibility: among("credibility", credibilityIds),
    owner: owner === "none" || isUuid(owner) ? owner : null,
    order: params.get("order") === "status" ? "status" : "tree",
    valid: isDay(valid) ? valid : null,
    known: isInstant(known) ? known : null,
    open: readCell(params.get("cell") ?? ""),
  };
}

/** The times that an address names and that do not exist ("2026-02-30"), as they are written. */
export function unreadTimes(params: URLSearchParams): string[] {
  const { valid, known } = readAddress(params);
  return [valid === null ? params.get("valid") : null, known === null ? params.get("known") : null].filter(
    (text): text is string => Boolean(text),
  );
}

function readCell(text: string): MatrixAddress["open"] {
  const [, issue, party = ""] = /^(\d{1,9})\.(.+)$/.exec(text) ?? [];
  return issue && isUuid(party) ? { issue: Number(issue), party } : null;
}

/** The query of an address: "" or "?status=tabled&cell=…". Says nothing that goes without saying. */
export function writeAddress(address: Partial<MatrixAddress>): string {
  const { text, status, parties, families, reliability, credibility, owner, order, valid, known, open } = address;
  const parts = [
    ["q", text],
    ["status", status?.join()],
    ["party", parties?.join()],
    ["family", families?.join()],
    ["reliability", reliability?.join()],
    ["credibility", credibility?.join()],
    ["owner", owner],
    ["order", order === "tree" ? "" : order],
    ["valid", valid],
    ["known", known],
    ["cell", open ? `${open.issue}.${open.party}` : ""],
  ].flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`] : []));
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** The two times that an address asks for: each is now where it names none. Null for today's board. */
export function asOfAddress({ valid, known }: Pick<MatrixAddress, "valid" | "known">, now = new Date()): AsOf | null {
  const today = dayOf(now);
  if (!known && (valid ?? today) === today) return null;
  return { valid: valid ?? today, known: known ? new Date(known) : now };
}

/** Whether a filter asks for positions of some kind, and mutes the others. */
export function filtersCells(address: Pick<MatrixAddress, "families" | "reliability" | "credibility">): boolean {
  return address.families.length + address.reliability.length + address.credibility.length > 0;
}
