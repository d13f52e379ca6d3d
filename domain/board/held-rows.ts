import { familyOf } from "@/domain/positions/acts";
import type { Credibility, Rank, ReviewState, SupersedeReason } from "@/domain/positions/vocabulary";
import type { Day } from "@/lib/days";
import { groupBy } from "@/lib/group-by";
import { type AsOf, cellAt, type PositionVersion, supersessionAt } from "./cell";
import type { PartyPositions, PositionRow } from "./issue-view";
import { asSupersession, type StoredSupersession } from "./stored-supersession";
import { countingAt, type StoredLink, type SupportThen } from "./support-then";

/** A position that the page of an issue may show. `stands`: reviewed, known, valid and not deprecated. */
export type HeldRow = PositionRow & { stands: boolean };

type At = { recordedAt: string };

/** A version with the histories that were recorded by the moment asked for. */
export type VersionThen = Omit<
  PositionRow,
  "review" | "rank" | "credibility" | "contradicts" | "superseded" | "origins" | keyof SupportThen
> &
  SupportThen & {
    from: [Day | null, Day | null];
    to: [Day | null, Day | null];
    reviews: (At & { state: ReviewState })[];
    ranks: (At & { rank: Rank })[];
    gradings: (At & { credibility: Credibility })[];
    supersessions: StoredSupersession[];
    against: (At & { withdrawnAt: string | null })[];
  };

/**
 * The rows of an issue as of a day and a moment, in the order in which cells show them: what `cellAt` chooses, then what was known and not
 * superseded but did not stand.
 */
export function rowsThen(versions: readonly VersionThen[], links: readonly StoredLink[], at: AsOf): HeldRow[] {
  const count = countingAt(links, at.known);
  return [...groupBy(versions, ({ partyId }) => partyId).values()].flatMap((own) => {
    const stored = new Map(own.map((version) => [version.id, version]));
    const { candidates } = cellAt(own.map(asVersion), at);
    const standing = candidates.flatMap(({ id }) => stored.get(id) ?? []);
    const rest = own.filter((version) => !standing.includes(version) && isHeld(version, at));
    return [
      ...standing.map((version) => ({ ...asRow(version, at), ...count(version.documents), stands: true })),
      ...rest.map((version) => ({ ...asRow(version, at), ...count(version.documents), stands: false })),
    ];
  });
}

/** Not superseded, or taken back: then it is the last of its chain and can be opened nowhere else. */
function isHeld(version: VersionThen, { known }: AsOf): boolean {
  const reason = supersededAs(version, known);
  return reason === null || reason === "retracted_by_source";
}

function supersededAs({ supersessions }: VersionThen, known: Date): SupersedeReason | null {
  return supersessionAt(supersessions.map(asSupersession), known)?.reason ?? null;
}

function asRow(version: VersionThen, { known }: AsOf): Omit<HeldRow, "stands" | "documents" | "origins"> {
  const { from: _, to: __, documents: ___, reviews, ranks, gradings, supersessions: ____, against, ...row } = version;
  return {
    ...row,
    review: reviews.at(-1)?.state ?? "draft",
    rank: ranks.at(-1)?.rank ?? "normal",
    credibility: gradings.at(-1)?.credibility ?? 6,
    superseded: supersededAs(version, known),
    contradicts: against.filter(({ withdrawnAt }) => withdrawnAt === null || new Date(withdrawnAt) > known).length,
  };
}

function asVersion(version: VersionThen): PositionVersion {
  const { id, partyId, act, from, to } = version;
  return {
    id,
    partyId,
    issueId: "",
    act,
    validFrom: { earliest: from[0], latest: from[1] },
    validTo: to[1] === null ? null : { earliest: to[0], latest: to[1] },
    recordedAt: new Date(version.recordedAt),
    reviews: version.reviews.map(dated),
    ranks: version.ranks.map(dated),
    gradings: version.gradings.map(dated),
    supersessions: version.supersessions.map(asSupersession),
    contradictions: version.against.map(({ recordedAt, withdrawnAt }) => ({
      recordedAt: new Date(recordedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    })),
  };
}

function dated<T extends At>(row: T): Omit<T, "recordedAt"> & { recordedAt: Date } {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

/** The rows of one party on an issue, in the order in which a cell shows them: what its cell shows, what waits, and the rest. */
export function cellOf(own: readonly HeldRow[]): Omit<PartyPositions, "party"> {
  const able = own.filter(({ stands }) => stands);
  const standing = able.filter(({ rank }) => rank === able[0]?.rank);
  const families = new Set(standing.map(({ act }) => familyOf(act)));
  const disputed = families.size > 1 || standing.some(({ contradicts }) => contradicts > 0);
  const rest = own.filter((row) => !standing.includes(row));
  const pending = rest.filter(({ review }) => review !== "reviewed");
  return { standing, disputed, pending, others: rest.filter(({ review }) => review === "reviewed") };
}
