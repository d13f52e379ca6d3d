"use client";

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import { More } from "@/components/ui/icons/objects";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { follow } from "@/components/ui/place";

export type MenuItem =
  | "-"
  | {
      label: string;
      href?: string;
      onSelect?: () => void;
      icon?: ReactNode;
      kbd?: string;
      danger?: boolean;
      disabled?: boolean;
    };

type MenuProps = Pick<ButtonLook, "variant" | "size" | "icon"> & {
  label: string;
  /** Shown on the button; without it the button is three dots with `label` as its name. */
  button?: ReactNode;
  align?: "start" | "end";
  items: MenuItem[];
  className?: string;
};

/** A few verbs behind one button. */
export function Menu({ label, button, icon, variant = "quiet", size, align = "end", items, className }: MenuProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);

  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

  function onToggle(event: ToggleEvent) {
    stop.current?.();
    stop.current = null;
    if (event.newState !== "open" || !anchor.current || !menu.current) return;
    stop.current = follow(anchor.current, menu.current, align);
    entries()[0]?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Tab") menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[to % all.length]?.focus();
  }
  function select(item: Exclude<MenuItem, "-">) {
    if (item.disabled) return;
    menu.current?.hidePopover();
    item.onSelect?.();
  }

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={buttonClass({ variant, size }, button ? className : `btn-icon ${className ?? ""}`)}
        aria-label={button ? undefined : label}
        aria-haspopup="menu"
        data-tip={button ? undefined : label}
        popoverTarget={id}
      >
        {button ?? icon ?? <More />}
      </button>
      <div id={id} ref={menu} popover="auto" className="float" onToggle={onToggle}>
        <div role="menu" tabIndex={-1} aria-label={label} className="menu" onKeyDown={onKeyDown}>
          {items.map((item, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing else, and the list does not move
            if (item === "-") return <hr key={index} />;
            const shared = {
              role: "menuitem",
              tabIndex: -1,
              className: "menu-item",
              "data-danger": item.danger ? "" : undefined,
              "aria-disabled": item.disabled,
              onClick: () => select(item),
            };
            const words = (
              <>
                {item.icon}
                <span>{item.label}</span>
                {item.kbd ? <Kbd keys={item.kbd} /> : null}
              </>
            );
            return item.href ? (
              <Link key={item.label} href={item.href} {...shared}>
                {words}
              </Link>
            ) : (
              <button key={item.label} type="button" {...shared}>
                {words}
              </button>
            );
          })}
        </div>
      </div>
    </>
  );
}
