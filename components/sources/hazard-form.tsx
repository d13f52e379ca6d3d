import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { markHazardAction } from "@/domain/sources/actions";
import { hazardKinds } from "@/domain/sources/vocabulary";

type HazardFormProps = {
  negotiation: string;
  captureId: string;
  /** UTF-16 units of the capture's text; without it, the hazard is of the whole. */
  place?: { start: number; end: number };
  onDone?: () => void;
};

const kinds = hazardKinds.map(({ id, label }) => ({ value: id, label }));

/** Marks what is to be careful about, in the whole of a text or at one place. */
export function HazardForm({ negotiation, captureId, place, onDone }: HazardFormProps) {
  return (
    <CommandForm
      action={markHazardAction.bind(null, negotiation)}
      input={{ captureId, ...place }}
      draftKey={`${negotiation}/hazard/${captureId}`}
      submit="Mark"
      done="Hazard marked"
      onDone={onDone}
    >
      <Field name="kind" label="Hazard">
        <Select options={kinds} placeholder="Choose…" defaultValue="" />
      </Field>
      <Field name="reason" label="Reason" help="What is wrong, and how one can tell.">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
