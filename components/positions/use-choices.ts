"use client";

import { useCallback, useEffect, useState } from "react";
import type { Choices } from "@/domain/board/choices";

/** What the forms offer, fetched when one is opened; `issue` is an issue's number. */
export function useChoices(negotiation: string, issue: number | null) {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      setFailed(false);
      try {
        const query = issue === null ? "" : `?issue=${issue}`;
        const response = await fetch(`/api/n/${negotiation}/choices${query}`, signal ? { signal } : {});
        if (!response.ok) throw new Error(String(response.status));
        setChoices(await response.json());
      } catch {
        if (!signal?.aborted) setFailed(true);
      }
    },
    [negotiation, issue],
  );
  useEffect(() => {
    const abort = new AbortController();
    void load(abort.signal);
    return () => abort.abort();
  }, [load]);
  return { choices, failed, retry: () => void load() };
}
