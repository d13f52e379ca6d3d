import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { linkDocumentsAction } from "@/domain/sources/actions";
import { lineageKinds } from "@/domain/sources/vocabulary";

const kinds = lineageKinds.map(({ id, label, help }) => ({ value: id, label, help }));

/** Records how this document came from another. It is a judgement with a name and a reason, and can be withdrawn. */
export function LineageForm({ negotiation, documentId }: { negotiation: string; documentId: string }) {
  return (
    <CommandForm
      action={linkDocumentsAction.bind(null, negotiation)}
      input={{ fromId: documentId }}
      draftKey={`${negotiation}/document/${documentId}/lineage`}
      submit="Record lineage"
      done="Lineage recorded"
    >
      <RadioGroup name="kind" legend="This document" options={kinds} />
      <Field name="toId" label="The other document" help="One that is not here yet can be noted without its text.">
        <Combobox
          searchUrl={`/api/n/${negotiation}/documents?except=${documentId}&q=`}
          placeholder="Find by title or source"
          emptyText="No such document"
        />
      </Field>
      <Field name="note" label="Because" optional help="What shows it: shared sentences, a credit, the same mistake.">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
