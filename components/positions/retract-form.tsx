"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { PositionSubject } from "@/domain/board/issue-view";
import { retractPositionAction } from "@/domain/positions/actions";

/** The source took its words back: the position leaves the board, and its history keeps it. */
export default function RetractForm({ negotiation, detail }: { negotiation: string; detail: PositionSubject }) {
  return (
    <CommandForm
      action={(input) => retractPositionAction(negotiation, input)}
      input={{ positionId: detail.id }}
      draftKey={`${negotiation}/position/${detail.id}/retract`}
      submit="Record retraction"
      done="Retraction recorded"
    >
      <p className="text-ink-2">
        It leaves the board from now on and nothing takes its place. What was known before today still shows it. This
        cannot be undone.
      </p>
      <Field name="note" label="Where the source took it back">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
