"use client";

import { useEffect, useState } from "react";
import type { ComboOption } from "@/components/ui/options";
import type { Citable } from "@/domain/positions/propose-citation";

/** A position as the field offers it. */
export type CitableOption = ComboOption & { position: Citable };

/** Where the positions of an issue are asked for; the words looked for are appended. */
export const citableUrl = (negotiation: string, issueId: string) => `/api/n/${negotiation}/citable?issue=${issueId}&q=`;

/** The positions of an issue that can be cited for, once they have come; none while there is no issue, or when they do not come: then the field's own search says so. */
export function useCitable(negotiation: string, issueId: string | null): CitableOption[] {
  const [found, setFound] = useState<{ issueId: string; options: CitableOption[] } | null>(null);
  useEffect(() => {
    if (!issueId) return;
    const abort = new AbortController();
    const read = async () => {
      const response = await fetch(citableUrl(negotiation, issueId), { signal: abort.signal });
      if (!response.ok) return;
      const { results }: { results: CitableOption[] } = await response.json();
      setFound({ issueId, options: results });
    };
    read().catch(() => {});
    return () => abort.abort();
  }, [negotiation, issueId]);
  return found && found.issueId === issueId ? found.options : none;
}

const none: CitableOption[] = [];
