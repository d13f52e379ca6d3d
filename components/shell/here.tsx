"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Other } from "@/domain/members/presence";
import { initialsOf } from "@/lib/initials";

/** Half the time for which one counts as here; see `presenceLasts`. */
const again = 30_000;
const shown = 3;

/** Who else has the negotiation open, marked when it is this very page. Asks while the page is looked at, and fills a place that is kept free. */
export function Here() {
  const path = usePathname();
  const negotiation = /^\/n\/([^/]+)/.exec(path)?.[1];
  const [others, setOthers] = useState<Other[]>([]);

  useEffect(() => {
    if (!negotiation) return;
    const controller = new AbortController();
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const query = new URLSearchParams({ at: path });
      const answer = await fetch(`/api/n/${negotiation}/here?${query}`, { signal: controller.signal }).catch(
        () => null,
      );
      const told: { others: Other[] } | null = answer?.ok ? await answer.json().catch(() => null) : null;
      if (!controller.signal.aborted) setOthers(told?.others ?? []);
    };
    void ask();
    const timer = setInterval(ask, again);
    document.addEventListener("visibilitychange", ask);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [negotiation, path]);

  if (!negotiation) return null;
  // An empty list would be announced on every page; its place is kept all the same.
  if (others.length === 0) return <div className="here" />;
  const more = others.length - shown;
  return (
    <ul className="here" aria-label="Also here">
      {others.slice(0, shown).map(({ memberId, name, samePage }) => (
        <li key={memberId} data-same={samePage || undefined}>
          <Avatar
            initials={initialsOf(name)}
            name={samePage ? `${name}, on this page` : `${name}, in this negotiation`}
          />
        </li>
      ))}
      {more > 0 ? <li className="count">+{more}</li> : null}
    </ul>
  );
}
