"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { reading } from "./reading";

type Judged = { edtf: string; wrong: string | null };

/**
 * What a typed date reads as, and what is wrong with one that has the shape of a date and is none: by the rule that refuses it when the form is
 * sent, so the server is asked. While it is, `reads` is an ellipsis; null is what has not the shape of a date yet.
 */
export function useReading(typed: string): { reads: string | null; wrong: string | null } {
  const { negotiation } = useParams<{ negotiation: string }>();
  const edtf = typed.trim();
  const shaped = reading(typed);
  // What the form began with was taken before.
  const [judged, setJudged] = useState<Judged>({ edtf, wrong: null });
  const isOpen = shaped !== null && edtf !== "" && edtf !== judged.edtf;
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ edtf });
      const answer = await fetch(`/api/n/${negotiation}/dates?${query}`, { signal: stop.signal })
        .then((response): Promise<Judged> | null => (response.ok ? response.json() : null))
        .catch(() => null);
      if (!stop.signal.aborted) setJudged({ edtf, wrong: answer?.wrong ?? null });
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [negotiation, edtf, isOpen]);
  if (isOpen) return { reads: "…", wrong: null };
  const wrong = edtf === judged.edtf ? judged.wrong : null;
  return { reads: wrong ? null : shaped, wrong };
}
