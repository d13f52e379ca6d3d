import type { ReactNode } from "react";
import { DraftOwner } from "@/components/shell/draft-owner";
import { Keys } from "@/components/shell/keys";
import { Nav } from "@/components/shell/nav";
import type { ShellData } from "@/components/shell/shell-data";
import { Link } from "@/components/ui/link";

/** What stands around every page of a negotiation. The page itself brings its header; see `Page`. */
export function Shell({ children, ...data }: ShellData & { children: ReactNode }) {
  const base = `/n/${data.negotiation.key}`;
  return (
    <div className="shell">
      <a href="#main" className="skip">
        Skip to content
      </a>
      {data.demo ? (
        <aside className="demo-banner" aria-label="Demonstration">
          Demo accounts are active: anyone who can reach this address can sign in.
          {data.demo.settle ? (
            <>
              {" "}
              <Link className="link" href={`${base}/settings`}>
                Settings
              </Link>
            </>
          ) : null}
        </aside>
      ) : null}
      <DraftOwner name={data.viewer.email ?? data.viewer.name} />
      <Nav data={data} />
      {children}
      <Keys searchUrl={data.searchUrl} newIssueHref={data.can?.createIssue ? `${base}/issues/new` : undefined} />
    </div>
  );
}
