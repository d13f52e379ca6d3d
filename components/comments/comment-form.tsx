"use client";

import { useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/radio-group";
import { addCommentAction } from "@/domain/comments/actions";
import { type CommentTarget, visibilities } from "@/domain/comments/schema";
import { commentHelp, MentionBox } from "./mention-box";

type CommentFormProps = ButtonLook & {
  negotiation: string;
  /** Opens a thread on something, or answers the thread with this id. */
  on: { target: CommentTarget } | { parentId: string };
  /** The words on the button that opens the form. */
  label: string;
  /** Whether a new thread can be kept to the team. */
  team?: boolean;
};

const choices = visibilities.map(({ id, label }) => ({ value: id, label }));

/** The query that asks who reads what is said there. */
function readersOf(on: CommentFormProps["on"]): string {
  return "target" in on ? `kind=${on.target.kind}&id=${on.target.id}` : `thread=${on.parentId}`;
}

/** A button that turns into the form, so that a page with many threads carries one field at a time. */
export function CommentForm({ negotiation, on, label, team = false, ...look }: CommentFormProps) {
  const [open, setOpen] = useState(false);
  const place = "target" in on ? `${on.target.kind}/${on.target.id}` : `thread/${on.parentId}`;
  if (!open) {
    return (
      <Button {...look} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <CommandForm
      action={(input) => addCommentAction(negotiation, input)}
      input={on}
      draftKey={`${negotiation}/comment/${place}`}
      submit={"target" in on ? "Comment" : "Reply"}
      done={"target" in on ? "Comment added" : "Reply added"}
      onDone={() => setOpen(false)}
      cancel={
        <Button variant="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      }
      className="stack w-full"
    >
      <Field name="body" label={label} hideLabel help={commentHelp}>
        <MentionBox negotiation={negotiation} readers={readersOf(on)} autoFocus rows={3} />
      </Field>
      {team && "target" in on ? (
        <SegmentedControl name="visibility" legend="Who reads it" options={choices} defaultValue="negotiation" />
      ) : null}
    </CommandForm>
  );
}
