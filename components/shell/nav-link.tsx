"use client";

import { useLinkStatus } from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type NavLinkProps = {
  href: string;
  kbd?: string;
  label: string;
  /** What of the present address it keeps: the times of a page as of another day. */
  keeps?: readonly string[];
  children?: ReactNode;
};

/** A view in the navigation. It knows by itself whether one is in it: the shell is not drawn again between pages. */
export function NavLink({ href, kbd, label, keeps = [], children }: NavLinkProps) {
  const path = usePathname();
  const search = useSearchParams();
  const kept = new URLSearchParams(keeps.flatMap((name) => search.getAll(name).map((value) => [name, value])));
  const address = href.split("?")[0] ?? href;
  // A saved filter has the address of its view, so only the plain link can be the current one.
  const current = address === href && (path === href || path.startsWith(`${href}/`));
  return (
    <Link
      href={kept.size > 0 ? `${href}?${kept}` : href}
      className="nav-link"
      aria-current={current ? "page" : undefined}
      data-key={kbd}
      data-command=""
      data-key-label={`Go to ${label}`}
    >
      {label}
      {children}
      <Pending />
    </Link>
  );
}

/** Marks the link as soon as it is pressed, before the page is there. */
function Pending() {
  return useLinkStatus().pending ? <span hidden data-pending="" /> : null;
}
