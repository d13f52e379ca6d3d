"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choice } from "@/domain/sources/views";
import { DocumentFields } from "./document-fields";
import { IntakeForm } from "./intake-form";
import { TransformField } from "./transform-field";

/** Takes a document in. Nothing but the document itself is needed; the rest it may say itself, or is unknown until somebody knows it. */
export function NewDocumentForm({ negotiation, sources }: { negotiation: string; sources: readonly Choice[] }) {
  const [existing, setExisting] = useState<string | null>(null);
  return (
    <IntakeForm negotiation={negotiation} draftKey={`${negotiation}/document/new`} beside>
      <TransformField />
      <Field
        name="documentId"
        label="Another capture of"
        optional
        help={
          existing
            ? "Its earlier captures stay, and their quotes are looked for in this one."
            : "Left empty: a document of its own."
        }
      >
        <Combobox
          searchUrl={`/api/n/${negotiation}/documents?q=`}
          placeholder="Find by title or source"
          emptyText="No such document"
          onChange={setExisting}
        />
      </Field>
      {existing ? null : (
        <>
          <p className="text-sm text-ink-2">
            What you leave empty is filled by what the document says about itself, or stays unknown. Nothing is guessed.
          </p>
          <DocumentFields sources={sources} />
          <Checkbox
            name="unseen"
            label="Nobody here has the text"
            help="Notes a document that others go back to. It needs a title then."
          />
        </>
      )}
    </IntakeForm>
  );
}
