"use client";

import { lazy, useState } from "react";
import { LazyDialog } from "@/components/positions/lazy-dialog";
import { CommandForm } from "@/components/ui/command-form";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { deleteCommentAction } from "@/domain/comments/actions";

const EditForm = lazy(() => import("./edit-form"));

type CommentMenuProps = {
  negotiation: string;
  /** `source`: the words as they are typed, null for whoever did not write them. */
  comment: { id: string; version: number; source: string | null };
  readers: string;
  mayDelete: boolean;
};

/** What its author, or who moderates, can do with a comment. */
export function CommentMenu({ negotiation, comment, readers, mayDelete }: CommentMenuProps) {
  const [asked, setAsked] = useState<"edit" | "delete" | null>(null);
  const close = () => setAsked(null);
  const { id, version, source } = comment;
  return (
    <>
      <Menu
        label="More about this comment"
        size="sm"
        className="-my-1"
        items={[
          ...(source === null ? [] : [{ label: "Edit…", onSelect: () => setAsked("edit") }]),
          ...(mayDelete ? [{ label: "Delete…", danger: true, onSelect: () => setAsked("delete") }] : []),
        ]}
      />
      {source === null ? null : (
        <LazyDialog open={asked === "edit"} onClose={close} title="Edit the comment">
          <EditForm negotiation={negotiation} id={id} version={version} source={source} readers={readers} />
        </LazyDialog>
      )}
      <Dialog open={asked === "delete"} onClose={close} size="sm" title="Delete this comment?">
        <CommandForm
          action={(input) => deleteCommentAction(negotiation, input)}
          input={{ id }}
          submit="Delete it"
          done="Comment deleted"
        >
          <p className="text-ink-2">
            Its words are shown to nobody any more, and that cannot be undone. Who deleted it and when stays in its
            place, and so do the answers.
          </p>
        </CommandForm>
      </Dialog>
    </>
  );
}
