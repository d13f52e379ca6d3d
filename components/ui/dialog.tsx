"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";

export type DialogSize = "sm" | "md" | "lg";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  size?: DialogSize;
  footer?: ReactNode;
  children?: ReactNode;
};

const CloseContext = createContext<(() => void) | null>(null);

/** Closes the dialog around this component; null outside of one. */
export function useCloseDialog(): (() => void) | null {
  return useContext(CloseContext);
}

const firstControl =
  ".dialog-body :is([data-autofocus], input:not([type=hidden], [type=radio]:not(:checked)), select, textarea), " +
  ".dialog-body .btn-primary, .dialog-foot .btn";

/**
 * A native modal: the browser keeps the focus inside, makes the rest inert, and gives the focus back. It does not
 * close on a click beside it, because that is how half-written text is lost. Its content lives only while it is open.
 */
export function Dialog({ open, onClose, title, description, size = "md", footer, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (!open) {
      dialog.close();
      // Opened by a key, from nowhere: the control that it belongs to stands before it.
      if (document.activeElement === document.body) controlBefore(dialog)?.focus();
      return;
    }
    dialog.showModal();
    // On a touch screen focus would raise the keyboard over what one came to read.
    if (matchMedia("(hover: hover)").matches) dialog.querySelector<HTMLElement>(firstControl)?.focus();
  }, [open]);

  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      aria-describedby={description ? `${id}-more` : undefined}
      onCancel={(event) => {
        // A file field's own cancel event bubbles up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (event.target === event.currentTarget && open) onClose();
      }}
    >
      {open ? (
        <CloseContext value={onClose}>
          <div className="dialog-head">
            <div>
              <h2 id={id}>{title}</h2>
              {description ? <p id={`${id}-more`}>{description}</p> : null}
            </div>
            <IconButton label="Close" icon={<Close />} onClick={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {footer ? <div className="dialog-foot">{footer}</div> : null}
        </CloseContext>
      ) : null}
    </dialog>
  );
}

function controlBefore(dialog: Element): HTMLElement | undefined {
  for (let place = dialog.previousElementSibling; place; place = place.previousElementSibling) {
    const inside = [...place.querySelectorAll<HTMLElement>("button")];
    const found = (place instanceof HTMLButtonElement ? [place] : inside).find((one) => one.checkVisibility());
    if (found) return found;
  }
}
