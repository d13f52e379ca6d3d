"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Dialog, type DialogSize } from "@/components/ui/dialog";

type DialogButtonProps = Omit<ButtonLook, "size"> & {
  label: ReactNode;
  buttonSize?: ButtonLook["size"];
  title: ReactNode;
  description?: ReactNode;
  size?: DialogSize;
  className?: string;
  disabled?: boolean;
  children: ReactNode;
};

/** A button and the dialog it opens. Its content may come from the server; a `CommandForm` in it closes it when done. */
export function DialogButton(props: DialogButtonProps) {
  const { label, title, description, size, buttonSize, className, children, ...look } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} size={buttonSize} className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} description={description} size={size}>
        {children}
      </Dialog>
    </>
  );
}
