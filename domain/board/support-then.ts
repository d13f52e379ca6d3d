import { type DatedLink, originsAt } from "@/domain/sources/lineage";
import type { LineageKind, Reliability } from "@/domain/sources/vocabulary";

/** What supported a version at a moment. */
export type SupportThen = {
  /** The documents by their ids; origins are counted from them. */
  documents: string[];
  reliability: Reliability;
  machine: boolean;
  drifted: number;
};

/** A judgement on lineage as the database tells it. */
export type StoredLink = {
  fromId: string;
  toId: string;
  kind: LineageKind;
  recordedAt: string;
  withdrawnAt: string | null;
};

/** Counts documents and the origins they go back to, by the lineage known at a moment. */
export function countingAt(stored: readonly StoredLink[], known: Date) {
  const links: DatedLink[] = stored.map(({ recordedAt, withdrawnAt, ...link }) => ({
    ...link,
    recordedAt: new Date(recordedAt),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  }));
  const origins = originsAt(links, known);
  return (documents: readonly string[]) => ({ documents: documents.length, origins: origins(documents) });
}
