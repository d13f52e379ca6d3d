"use client";

import { useEffect, useState } from "react";
import { type ComboOption, filterOptions } from "@/components/ui/options";

type Found = { query: string; options: ComboOption[] };

/** Options from a list, from an address that answers `{ results }`, or both; the address is asked once typing pauses. */
export function useOptions(options: ComboOption[], searchUrl: string | undefined, query: string, open: boolean) {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!searchUrl || !open) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(searchUrl + encodeURIComponent(query), { signal: abort.signal });
        if (!response.ok) throw new Error(response.statusText);
        const body: { results: ComboOption[] } = await response.json();
        setFound({ query, options: body.results });
        setFailed(false);
      } catch {
        if (!abort.signal.aborted) setFailed(true);
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [searchUrl, query, open]);

  const local = filterOptions(options, query);
  const known = new Set(local.map((option) => option.value));
  const remote = (found?.options ?? []).filter((option) => !known.has(option.value));
  return {
    items: [...local, ...remote],
    loading: Boolean(searchUrl) && open && found?.query !== query && !failed,
    failed,
  };
}
