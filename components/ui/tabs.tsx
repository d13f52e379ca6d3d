import { Count } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";

export type Tab = { label: string; href: string; count?: number; current?: boolean };

/** Views of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <Count n={tab.count} />}
        </Link>
      ))}
    </nav>
  );
}
