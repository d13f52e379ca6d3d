import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { createSourceAction, updateSourceAction } from "@/domain/sources/actions";
import type { SourceLine } from "@/domain/sources/views";

/** Adds a source, or changes one. Its letter is graded apart. */
export function SourceForm({ negotiation, source }: { negotiation: string; source?: SourceLine }) {
  const fields = (
    <>
      <Field name="name" label="Name" help="The publisher or channel, as people name it.">
        <Input defaultValue={source?.name} autoComplete="off" />
      </Field>
      <Field name="url" label="Address" optional>
        <Input type="url" defaultValue={source?.url ?? ""} placeholder="https://" autoComplete="off" />
      </Field>
      <Field name="note" label="Note" optional help="Who runs it, whom it speaks for.">
        <Textarea defaultValue={source?.note} />
      </Field>
    </>
  );
  if (!source)
    return (
      <CommandForm
        action={createSourceAction.bind(null, negotiation)}
        draftKey={`${negotiation}/source/new`}
        submit="Add source"
        done="Source added"
      >
        {fields}
      </CommandForm>
    );
  return (
    <CommandForm
      action={updateSourceAction.bind(null, negotiation)}
      input={{ id: source.id, version: source.version }}
      draftKey={`${negotiation}/source/${source.id}`}
      done="Source changed"
    >
      {fields}
    </CommandForm>
  );
}
