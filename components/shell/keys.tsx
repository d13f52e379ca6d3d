"use client";

import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { handleKey, isTyping, keysEnabled } from "@/components/ui/key-registry";

// Neither is needed to show a page: they arrive when they are first asked for.
const CommandMenu = lazy(() => import("@/components/shell/command-menu"));
const KeysHelp = lazy(() => import("@/components/shell/keys-help"));

type Open = "commands" | "help" | null;

/**
 * The keys that work everywhere. Pages add theirs with `data-key` on a control, or `useKeys` in client code; buttons
 * with `data-open-commands` or `data-open-keys` open the menu and the help without code of their own.
 */
export function Keys({ searchUrl, newIssueHref }: { searchUrl?: string; newIssueHref?: string }) {
  const [open, setOpen] = useState<Open>(null);
  const router = useRouter();
  const path = usePathname();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (handleKey(event)) return event.preventDefault();
      const modal = document.querySelector("dialog[open]");
      if (modal || event.altKey || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== "k" || event.shiftKey) return;
        event.preventDefault();
        setOpen("commands");
        return;
      }
      if (isTyping(event.target) || !keysEnabled()) return;
      const filter = document.querySelector<HTMLInputElement>("[data-filter]");
      if (event.key === "?") setOpen("help");
      else if (event.key === "/" && filter) filter.focus();
      else if (event.key === "c" && newIssueHref) router.push(newIssueHref);
      else return;
      event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest("[data-open-commands]")) setOpen("commands");
      else if (event.target.closest("[data-open-keys]")) setOpen("help");
    };
    addEventListener("keydown", onKey);
    addEventListener("click", onClick);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("click", onClick);
    };
  }, [newIssueHref, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the sheet closes when one has arrived
  useEffect(() => {
    const nav = document.getElementById("nav");
    if (nav?.matches(":popover-open")) nav.hidePopover();
  }, [path]);

  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === "commands" ? <CommandMenu searchUrl={searchUrl} newIssueHref={newIssueHref} onClose={close} /> : null}
      {open === "help" ? <KeysHelp hasNewIssue={newIssueHref !== undefined} onClose={close} /> : null}
    </Suspense>
  );
}
