"use client";

import { useEffect, useState } from "react";

export type SearchResult = { group: string; label: string; detail?: string; href: string };

/** Asks `url` + query once typing pauses. Earlier results stay until the new ones are here, so the list does not jump. */
export function useSearch(url: string | undefined, query: string) {
  const [found, setFound] = useState<{ query: string; results: SearchResult[] }>({ query: "", results: [] });
  const [failed, setFailed] = useState(false);
  const wanted = query.trim();

  useEffect(() => {
    if (!url || wanted === "") return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(url + encodeURIComponent(wanted), { signal: abort.signal });
        if (!response.ok) throw new Error(response.statusText);
        const body: { results: SearchResult[] } = await response.json();
        setFound({ query: wanted, results: body.results });
        setFailed(false);
      } catch {
        if (!abort.signal.aborted) setFailed(true);
      }
    }, 90);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, wanted]);

  const asked = Boolean(url) && wanted !== "";
  return {
    results: asked ? found.results : [],
    loading: asked && found.query !== wanted && !failed,
    failed: asked && failed,
  };
}
