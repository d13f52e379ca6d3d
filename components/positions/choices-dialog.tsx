"use client";

import { type ReactNode, Suspense, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Dialog, type DialogSize } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Choices } from "@/domain/board/choices";
import { FocusFirst } from "./focus-first";
import { useChoices } from "./use-choices";

type ChoicesDialogProps = Omit<ButtonLook, "size"> & {
  negotiation: string;
  /** The issue whose evidence is offered. */
  issue: number | null;
  label: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  buttonSize?: ButtonLook["size"];
  size?: DialogSize;
  children: (choices: Choices) => ReactNode;
};

/** A button and a dialog whose form and whose choices are fetched when it opens, so that no page carries them. */
export function ChoicesDialog(props: ChoicesDialogProps) {
  const { negotiation, issue, label, title, description, buttonSize, size = "lg", children, ...look } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} size={buttonSize} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} description={description} size={size}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Loaded negotiation={negotiation} issue={issue}>
            {children}
          </Loaded>
        </Suspense>
      </Dialog>
    </>
  );
}

function Loaded({ negotiation, issue, children }: Pick<ChoicesDialogProps, "negotiation" | "issue" | "children">) {
  const { choices, failed, retry } = useChoices(negotiation, issue);
  if (failed) {
    return (
      <Notice
        tone="error"
        role="alert"
        title="The form could not be loaded"
        action={<Button onClick={retry}>Try again</Button>}
      >
        Nothing was changed. Check the connection, and whether you are still signed in.
      </Notice>
    );
  }
  return choices ? <FocusFirst>{children(choices)}</FocusFirst> : <Skeleton lines={6} />;
}
