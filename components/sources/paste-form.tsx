"use client";

import { useRouter } from "next/navigation";
import { announce } from "@/components/ui/announcer";
import { Checkbox } from "@/components/ui/checkbox";
import { CommandForm } from "@/components/ui/command-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDocumentAction } from "@/domain/sources/actions";
import type { Choice } from "@/domain/sources/views";
import { plural } from "@/lib/plural";
import { TextField, TransformField } from "./capture-fields";
import { DocumentFields } from "./document-fields";
import { useAgain } from "./known-already";
import { withSource } from "./source-field";

/** Takes a document in by pasting its text. Only the text is needed; the rest is unknown until somebody knows it. */
export function PasteForm({ negotiation, sources }: { negotiation: string; sources: readonly Choice[] }) {
  const router = useRouter();
  const again = useAgain();
  return (
    <CommandForm
      action={(input) => addDocumentAction(negotiation, withSource(input))}
      draftKey={`${negotiation}/document/new`}
      submit={null}
      problem={again.draw}
      onDone={({ documentId, captureId, hazards }) => {
        announce(
          hazards > 0 ? `Taken in, with ${plural(hazards, "hazard")} to look at` : "Taken in; no hazard was found",
        );
        router.push(`/n/${negotiation}/${captureId ? `captures/${captureId}` : `sources/${documentId}`}`);
      }}
    >
      {again.hidden}
      <div className="cols">
        <div className="stack">
          <TextField />
          <div className="row">
            <SubmitButton>Take in</SubmitButton>
          </div>
        </div>
        <div className="stack">
          <TransformField />
          <DocumentFields sources={sources} />
          <Checkbox
            name="unseen"
            label="Nobody here has the text"
            help="Notes a document that others go back to. It needs a title then."
          />
        </div>
      </div>
    </CommandForm>
  );
}
