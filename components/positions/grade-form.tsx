"use client";

import { useLayoutEffect } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Quote } from "@/components/ui/quote";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import type { PositionSubject } from "@/domain/board/issue-view";
import { gradePositionAction } from "@/domain/positions/actions";
import { credibilities, stancesLabel } from "./grading";

type GradeFormProps = { negotiation: string; detail: PositionSubject };

/** Judges what is said. Who says it is covered on the whole screen until the grade is saved: the two axes never lean on each other. */
export default function GradeForm({ negotiation, detail }: GradeFormProps) {
  // With the form itself, not after it was painted: no letter shows for a moment, and none stays covered for one.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.grading = "";
    return () => {
      delete root.dataset.grading;
    };
  }, []);
  return (
    <CommandForm
      action={(input) => gradePositionAction(negotiation, input)}
      input={{ positionId: detail.id }}
      draftKey={`${negotiation}/position/${detail.id}/grade`}
      submit="Save grade"
      done="Position graded"
    >
      <p className="text-ink-2">The letters of the sources are covered until the grade is saved.</p>
      <div className="grid max-h-48 gap-2 overflow-y-auto">
        {detail.citations.map(({ citationId, exact, stance }) => (
          <Quote key={citationId} source={stancesLabel(stance)}>
            {exact}
          </Quote>
        ))}
      </div>
      <RadioGroup
        name="credibility"
        legend="How well is it borne out?"
        options={credibilities}
        defaultValue={String(detail.credibility)}
      />
      <Field name="reason" label="Reason" optional>
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
