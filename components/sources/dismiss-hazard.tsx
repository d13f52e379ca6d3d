import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { dismissHazardAction } from "@/domain/sources/actions";

/** Says that a hazard is none, and why. It is kept as dismissed and can be brought back as it was. */
export function DismissHazard({ negotiation, id }: { negotiation: string; id: string }) {
  return (
    <CommandForm
      action={dismissHazardAction.bind(null, negotiation)}
      input={{ id }}
      draftKey={`${negotiation}/hazard/${id}/dismiss`}
      submit="Dismiss hazard"
      done="Hazard dismissed"
    >
      <Field name="reason" label="Because" optional help="What shows that it is none.">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
