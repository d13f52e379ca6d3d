"use client";

import { useRouter } from "next/navigation";
import { Component, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

/** Follows plain links inside the app, as `Link` would: for whatever was written by `printHtml`. */
export function useLinks() {
  const router = useRouter();
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (!link || !href || !/^[/?]/.test(href) || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const options = { scroll: !link.hasAttribute("data-stay") };
    if (link.hasAttribute("data-replace")) router.replace(href, options);
    else router.push(href, options);
  };
}

type KeepFocusProps = { children: ReactNode };

/**
 * Where HTML takes the place of HTML, the element that had the focus is another one afterwards. The focus goes to the one with the same
 * `data-focus`. (A class, because only a class is asked before the page changes.)
 */
export class KeepFocus extends Component<KeepFocusProps> {
  override getSnapshotBeforeUpdate(): string | null {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? (activeElement.dataset.focus ?? null) : null;
  }

  override componentDidUpdate(_: KeepFocusProps, __: unknown, name: string | null): void {
    if (name === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

type PrintedProps = {
  html: string;
  /** What is alive in it, by the `data-live` of its place. Until the browser has taken over, the place shows what was printed there. */
  live?: Readonly<Record<string, ReactNode>>;
};

/** A part of the page that was written as HTML, whose links stay inside the app. */
export function Printed({ html, live = {} }: PrintedProps) {
  const follow = useLinks();
  const root = useRef<HTMLDivElement>(null);
  const hosts = useRef<ReadonlyMap<string, HTMLElement>>(new Map());
  const [shown, setShown] = useState(hosts.current);
  // New HTML has new places; what is alive moves there as it is, with what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are those of this HTML
  useLayoutEffect(() => {
    const places = [...(root.current?.querySelectorAll<HTMLElement>("[data-live]") ?? [])];
    if (places.length + hosts.current.size === 0) return;
    hosts.current = new Map(places.map((place) => [place.dataset.live ?? "", hostIn(place, hosts.current)]));
    setShown(hosts.current);
  }, [html]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by print-html.ts, which escapes all text */}
      <div ref={root} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
      {[...shown].map(([id, host]) => createPortal(live[id], host, id))}
    </>
  );
}

/** The element in which something is alive: the one it had, or a new one, now at this place. */
function hostIn(place: HTMLElement, known: ReadonlyMap<string, HTMLElement>): HTMLElement {
  const host = known.get(place.dataset.live ?? "") ?? document.createElement("span");
  host.style.display = "contents";
  place.replaceChildren(host);
  return host;
}
