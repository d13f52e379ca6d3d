"use client";

import { CommandButton } from "@/components/ui/command-button";
import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { reviewPositionAction } from "@/domain/positions/actions";

type ReviewButtonsProps = { negotiation: string; position: { id: string; statement: string } };

/** Approves a version, which puts it on the board, or returns it with what has to change. */
export function ReviewButtons({ negotiation, position }: ReviewButtonsProps) {
  const { id: positionId, statement } = position;
  const review = (input: Record<string, unknown>) => reviewPositionAction(negotiation, input);
  return (
    <>
      <CommandButton
        variant="primary"
        size="sm"
        action={review}
        input={{ positionId, verdict: "approve", note: "" }}
        done="Position reviewed; it is on the board"
      >
        Approve
      </CommandButton>
      <DialogButton label="Return" buttonSize="sm" title="Return the position" description={statement} size="sm">
        <CommandForm
          action={review}
          input={{ positionId, verdict: "return" }}
          draftKey={`${negotiation}/position/${positionId}/return`}
          submit="Return it"
          done="Position returned"
        >
          <Field name="note" label="What has to change" help="Whoever recorded it reads this first.">
            <Textarea rows={3} />
          </Field>
        </CommandForm>
      </DialogButton>
    </>
  );
}
