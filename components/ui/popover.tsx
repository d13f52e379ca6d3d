"use client";

import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { type ButtonLook, buttonClass, keyProps } from "@/components/ui/button";
import { follow } from "@/components/ui/place";

type PopoverProps = ButtonLook & {
  /** The name of the button where its content does not say it. */
  label?: string;
  button: ReactNode;
  align?: "start" | "end";
  className?: string;
  panelClassName?: string;
  children: ReactNode;
};

/** A button and the panel it opens; the browser closes it on Escape or a click elsewhere. */
export function Popover(props: PopoverProps) {
  const { label, button, align = "start", className, panelClassName = "float-panel", children, icon, kbd } = props;
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const stop = useRef<(() => void) | null>(null);

  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    stop.current?.();
    stop.current = null;
    const panel = event.currentTarget;
    if (event.newState === "open" && anchor.current) stop.current = follow(anchor.current, panel, align);
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={label}
        className={buttonClass(props, className)}
        popoverTarget={id}
        {...keyProps(kbd)}
      >
        {icon}
        {button}
      </button>
      <div id={id} popover="auto" className="float" onToggle={onToggle}>
        <div className={panelClassName}>{children}</div>
      </div>
    </>
  );
}
