"use client";

import { useEffect, useRef } from "react";
import { place } from "@/components/ui/place";

/** Pointing must rest a moment, or a grid would flicker with tips as one crosses it. */
const delay = 350;

/** Over the menu that a button has opened, its tip would only be in the way. */
const isOpen = (target: Element) =>
  target instanceof HTMLButtonElement && Boolean(target.popoverTargetElement?.matches(":popover-open"));

/**
 * One tooltip for the whole page: any element with `data-tip` has it, on hover and on keyboard focus. It can be
 * pointed at, Escape closes it, and it is in the top layer. It repeats or adds to a name, it never is the name.
 */
export function Tips() {
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = tip.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let anchor: Element | null = null;

    const hide = () => {
      clearTimeout(timer);
      anchor?.removeAttribute("aria-describedby");
      anchor = null;
      if (element.matches(":popover-open")) element.hidePopover();
    };
    const show = (target: Element) => {
      const text = target.getAttribute("data-tip");
      if (!text || !target.isConnected || isOpen(target)) return;
      hide();
      anchor = target;
      element.textContent = text;
      element.showPopover();
      place(target, element);
      // A name that already says it need not be described with the same words.
      if (!target.hasAttribute("aria-describedby") && target.getAttribute("aria-label") !== text) {
        target.setAttribute("aria-describedby", element.id);
      }
    };
    const find = (event: Event) => (event.target instanceof Element ? event.target.closest("[data-tip]") : null);
    const onOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.target === element) return;
      const target = find(event);
      if (target === anchor) return;
      clearTimeout(timer);
      if (target) timer = setTimeout(show, delay, target);
      else if (anchor) timer = setTimeout(hide, 120);
    };
    const onFocus = (event: FocusEvent) => {
      const target = find(event);
      // Not at once: focus also moves while a popover is closing, and then none may open.
      if (target?.matches(":focus-visible")) timer = setTimeout(show, 0, target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };

    addEventListener("pointerover", onOver);
    addEventListener("pointerdown", hide);
    addEventListener("focusin", onFocus);
    addEventListener("focusout", hide);
    addEventListener("keydown", onKey);
    addEventListener("scroll", hide, { capture: true, passive: true });
    return () => {
      hide();
      removeEventListener("pointerover", onOver);
      removeEventListener("pointerdown", hide);
      removeEventListener("focusin", onFocus);
      removeEventListener("focusout", hide);
      removeEventListener("keydown", onKey);
      removeEventListener("scroll", hide, { capture: true });
    };
  }, []);

  return <div ref={tip} id="tip" role="tooltip" popover="manual" className="tip" />;
}
