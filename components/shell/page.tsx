import type { ReactNode } from "react";
import { Here } from "@/components/shell/here";
import { IconButton } from "@/components/ui/icon-button";
import { MenuLines, Search } from "@/components/ui/icons/objects";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";

type PageProps = {
  title: ReactNode;
  /** The content brings the heading of the page: what stands in the header is only where one is. */
  ownHeading?: boolean;
  /** The way here: "Issues" before "UKR-6". */
  crumbs?: { label: string; href: string }[];
  /** The control for the day the page speaks of. */
  asOf?: ReactNode;
  /** Quiet facts beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** A second line: filters and counts. */
  toolbar?: ReactNode;
  /** The content gets the rest of the window and scrolls by itself. */
  fill?: boolean;
  width?: "text" | "wide" | "full";
  children: ReactNode;
};

/** Every screen: a header that says where one is, and the content. */
export function Page(props: PageProps) {
  const { title, ownHeading, crumbs = [], asOf, meta, actions, toolbar, fill, width = "wide", children } = props;
  return (
    <main className={fill ? "page page-fill" : "page"}>
      <header className="page-head">
        <IconButton label="Menu" icon={<MenuLines />} className="menu-button" popoverTarget="nav" />
        <div className="page-where">
          {crumbs.length > 0 ? (
            <nav aria-label="Where you are">
              {crumbs.map((crumb) => (
                <Link key={crumb.href} href={crumb.href}>
                  {crumb.label}
                  <span aria-hidden="true">›</span>
                </Link>
              ))}
            </nav>
          ) : null}
          {ownHeading ? <p className="page-title">{title}</p> : <h1 className="page-title">{title}</h1>}
        </div>
        <div className="page-tools">
          {asOf}
          {meta}
          {actions ? <div className="page-actions">{actions}</div> : null}
        </div>
        <Here />
        <button type="button" className="btn page-search" data-open-commands="">
          <Search />
          <span>Search or do</span>
          <Kbd keys="mod+k" />
        </button>
      </header>
      {toolbar ? <div className="page-bar">{toolbar}</div> : null}
      <div id="main" tabIndex={-1} className={`page-body page-${width}`}>
        {children}
      </div>
    </main>
  );
}
