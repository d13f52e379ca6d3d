import type { SupersedeReason } from "@/domain/positions/vocabulary";
import type { Day } from "@/lib/days";
import type { Supersession } from "./cell";

/** A supersession as the statements of the board hand it over. */
export type StoredSupersession = {
  reason: SupersedeReason;
  recordedAt: string;
  movedOn: Day | null;
  takenBackAt: string | null;
};

export function asSupersession({ reason, recordedAt, movedOn, takenBackAt }: StoredSupersession): Supersession {
  return {
    reason,
    recordedAt: new Date(recordedAt),
    successorValidFrom: { earliest: movedOn },
    takenBackAt: takenBackAt === null ? null : new Date(takenBackAt),
  };
}
