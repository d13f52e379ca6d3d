"use client";

import { useState } from "react";
import { WorldDateFields } from "@/components/dates/world-date-fields";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Choices } from "@/domain/board/choices";
import type { PositionSubject } from "@/domain/board/issue-view";
import { revisePositionAction, supersedePositionAction } from "@/domain/positions/actions";
import { supersedeReasons } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";
import { draftOf } from "./position-draft";
import { PositionForm } from "./position-form";

type NextVersionFormProps = { negotiation: string; detail: PositionSubject; choices: Choices };

const reasons = supersedeReasons
  .filter(({ id }) => id !== "retracted_by_source")
  .map(({ id, label, help }) => ({ value: id, label, help }));

/**
 * The version that comes after one: a revision while it was never on the board, else its successor with the reason. A correction holds from
 * the same date as what it corrects, so that its date is not asked again.
 */
export default function NextVersionForm({ negotiation, detail, choices }: NextVersionFormProps) {
  const isSuccessor = detail.review === "reviewed";
  const [reason, setReason] = useState("party_moved");
  const hasMoved = isSuccessor && reason === "party_moved";
  const asksDate = !isSuccessor || hasMoved;
  const { validFrom } = detail;
  const action = isSuccessor ? supersedePositionAction : revisePositionAction;
  return (
    <PositionForm
      negotiation={negotiation}
      choices={choices}
      action={(input) => action(negotiation, input)}
      input={{ positionId: detail.id }}
      draftKey={`${negotiation}/position/${detail.id}/next`}
      // A party that moved said something new; a correction rests on the same words.
      draft={{ ...draftOf(detail), ...(hasMoved ? { picks: [] } : {}) }}
      picksKey={String(hasMoved)}
      done={isSuccessor ? "Successor recorded" : "Position revised"}
      before={
        isSuccessor ? (
          <RadioGroup name="reason" legend="Why a new version" options={reasons} value={reason} onChange={setReason} />
        ) : null
      }
      dates={(place) => (
        <>
          <fieldset disabled={!asksDate} hidden={!asksDate}>
            <WorldDateFields
              name="validFrom"
              legend={isSuccessor ? "New position held since" : "Held since"}
              help={
                isSuccessor
                  ? `Later than ${formatWorldDate(validFrom.edtf)}, from when the old version holds.`
                  : undefined
              }
              value={isSuccessor ? null : validFrom}
              place={place}
            />
          </fieldset>
          {asksDate ? null : (
            <p className="text-ink-2">
              Holds from the same date as before: <span className="num">{formatWorldDate(validFrom.edtf)}</span>.
              <input type="hidden" name="validFrom.edtf" value={validFrom.edtf ?? ""} />
              <input type="hidden" name="validFrom.text" value={validFrom.text ?? ""} />
              <input type="hidden" name="validFrom.basis" value={validFrom.basis ?? ""} />
              <input type="hidden" name="validFrom.note" value={validFrom.note} />
            </p>
          )}
          <details>
            <summary className="cursor-pointer text-sm text-ink-2">It ended, or is known to end</summary>
            <div className="mt-2">
              <WorldDateFields
                key={reason}
                name="validTo"
                legend="Held until"
                value={hasMoved ? null : detail.validTo}
                place={place}
              />
            </div>
          </details>
        </>
      )}
    />
  );
}
