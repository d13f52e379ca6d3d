"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import type { PositionSubject } from "@/domain/board/issue-view";
import { rankPositionAction } from "@/domain/positions/actions";
import { ranks } from "@/domain/positions/vocabulary";

const options = ranks.map(({ id, label, help }) => ({ value: id, label, help }));

/** Which of several positions of a cell the board shows. */
export default function RankForm({ negotiation, detail }: { negotiation: string; detail: PositionSubject }) {
  return (
    <CommandForm
      action={(input) => rankPositionAction(negotiation, input)}
      input={{ positionId: detail.id }}
      draftKey={`${negotiation}/position/${detail.id}/rank`}
      submit="Save rank"
      done="Position ranked"
    >
      <RadioGroup name="rank" legend="Rank" options={options} defaultValue={detail.rank} />
      <Field name="reason" label="Reason" help="Needed to deprecate a position; kept with it.">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
