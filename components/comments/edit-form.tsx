"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { editCommentAction } from "@/domain/comments/actions";
import { commentHelp, MentionBox } from "./mention-box";

type EditFormProps = { negotiation: string; id: string; version: number; source: string; readers: string };

/** The next version of one's own comment. */
export default function EditForm({ negotiation, id, version, source, readers }: EditFormProps) {
  return (
    <CommandForm
      action={(input) => editCommentAction(negotiation, input)}
      input={{ id, version }}
      draftKey={`${negotiation}/comment/${id}`}
      submit="Save"
      done="Comment saved"
    >
      <Field name="body" label="Comment" help={<>The words before stay and can be opened. {commentHelp}</>}>
        <MentionBox negotiation={negotiation} readers={readers} rows={6} defaultValue={source} />
      </Field>
    </CommandForm>
  );
}
