import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { markings } from "@/domain/negotiations/vocabulary";
import type { Choice, DocumentFacts } from "@/domain/sources/views";
import { SourceField } from "./source-field";

type DocumentFieldsProps = { sources: readonly Choice[]; document?: DocumentFacts };

const colours = markings.map(({ id, label }) => ({ value: id, label }));

/** What can be known about a document. Nothing here is guessed: what is left empty is unknown, and is shown as unknown. */
export function DocumentFields({ sources, document }: DocumentFieldsProps) {
  return (
    <>
      <Field
        name="title"
        label="Title"
        optional={!document}
        help={document ? undefined : "Left empty: what it calls itself, or its first line."}
      >
        <Input defaultValue={document?.title} autoComplete="off" />
      </Field>
      <SourceField sources={sources} source={document?.source} />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="outlet" label="Outlet" optional help="Where it appeared, if not at the source.">
          <Input defaultValue={document?.outlet ?? ""} autoComplete="off" />
        </Field>
        <Field name="byline" label="Byline" optional>
          <Input defaultValue={document?.byline ?? ""} autoComplete="off" />
        </Field>
      </div>
      <WorldDateFields name="published" legend="Published" value={document?.published} />
      <Field name="url" label="Address" optional>
        <Input type="url" defaultValue={document?.url ?? ""} placeholder="https://" autoComplete="off" />
      </Field>
      <Field name="archiveUrl" label="Archived at" optional>
        <Input type="url" defaultValue={document?.archiveUrl ?? ""} placeholder="https://" autoComplete="off" />
      </Field>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="language" label="Language" optional help="As en, uk, pt-BR.">
          <Input defaultValue={document?.language ?? ""} autoComplete="off" spellCheck={false} />
        </Field>
        <Field name="marking" label="Marking" help="Unmarked is treated as AMBER.">
          <Select options={colours} defaultValue={document?.marking ?? "amber"} />
        </Field>
      </div>
      <Field name="note" label="Note" optional>
        <Textarea defaultValue={document?.note} rows={2} />
      </Field>
    </>
  );
}
