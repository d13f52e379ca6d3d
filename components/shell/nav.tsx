import { AccountMenu } from "@/components/shell/account-menu";
import { Brand } from "@/components/shell/brand";
import { NavLink } from "@/components/shell/nav-link";
import type { ShellData } from "@/components/shell/shell-data";
import { Count } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";

const views = [
  ["inbox", "Inbox", "g n"],
  ["matrix", "Matrix", "g m"],
  ["issues", "Issues", "g i"],
  ["review", "Review", "g r"],
  ["timeline", "Timeline", "g t"],
  ["sources", "Sources", "g s"],
  ["activity", "Activity", "g a"],
] as const;

/** The two times of a page that shows another day than today. */
const times = ["valid", "known"];

const about = [
  ["parties", "Parties and people", "g p"],
  ["members", "Members", undefined],
  ["settings", "Settings", undefined],
] as const;

/** The navigation: one element, a column on wide screens and a popover sheet on narrow ones. */
export function Nav({ data }: { data: ShellData }) {
  const { negotiation, negotiations = [], saved = [], counts = {}, can = {} } = data;
  const base = `/n/${negotiation.key}`;
  const name = (
    <>
      <span>{negotiation.name}</span>
      <span className="count">{negotiation.key}</span>
    </>
  );
  return (
    <nav id="nav" popover="auto" className="nav" aria-label="Parley">
      <Link href="/">
        <Brand />
      </Link>
      {negotiations.length > 1 ? (
        <Popover variant="quiet" className="nav-switch" button={name} panelClassName="menu">
          {negotiations.map((other) => (
            <NavLink key={other.key} href={`/n/${other.key}`} label={other.name}>
              <span className="count">{other.key}</span>
            </NavLink>
          ))}
        </Popover>
      ) : (
        <p className="nav-link nav-switch">{name}</p>
      )}
      <h2 id="nav-views">Views</h2>
      <ul aria-labelledby="nav-views">
        {views.map(([path, label, kbd]) => (
          <li key={path}>
            <NavLink href={`${base}/${path}`} label={label} kbd={kbd} keeps={path === "matrix" ? times : undefined}>
              {counts[path] ? (
                <Count n={counts[path]} most={99} label={path === "inbox" ? "unread" : undefined} />
              ) : (
                <Kbd keys={kbd} />
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      {saved.length > 0 ? (
        <>
          <h2 id="nav-saved">Saved</h2>
          <ul aria-labelledby="nav-saved">
            {saved.map((filter) => (
              <li key={filter.href}>
                <NavLink href={filter.href} label={filter.label} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 id="nav-about">Negotiation</h2>
      <ul aria-labelledby="nav-about">
        {about
          .filter(([path]) => can[path] !== false)
          .map(([path, label, kbd]) => (
            <li key={path}>
              <NavLink href={`${base}/${path}`} label={label} kbd={kbd} />
            </li>
          ))}
      </ul>
      <div className="nav-foot">
        <AccountMenu viewer={data.viewer} signOut={data.signOut} />
      </div>
    </nav>
  );
}
