import type { PositionSubject } from "@/domain/board/issue-view";
import type { Act } from "@/domain/positions/acts";
import type { AttributionBasis } from "@/domain/positions/vocabulary";
import type { SaidDate } from "@/lib/world-date";
import type { Pick } from "./picks";

/** What a form about a position begins with. */
export type PositionDraft = {
  partyId?: string;
  act?: Act;
  statement?: string;
  conditions?: string;
  basis?: AttributionBasis;
  speakerId?: string | null;
  speakerText?: string;
  reporter?: string;
  validFrom?: SaidDate;
  validTo?: SaidDate;
  picks?: readonly Pick[];
};

/** A recorded version as the beginning of the next. */
export function draftOf(detail: PositionSubject): PositionDraft {
  const { partyId, act, statement, conditions, basis, speaker, speakerText, reporter, validFrom, validTo } = detail;
  const picks = detail.citations.map(({ id, exact, document, stance, note }) => ({
    evidenceId: id,
    exact,
    document,
    stance,
    note,
  }));
  return {
    partyId,
    act,
    statement,
    conditions,
    basis,
    speakerId: speaker?.id ?? null,
    speakerText,
    reporter,
    validFrom,
    validTo,
    picks,
  };
}
