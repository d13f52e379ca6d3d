"use client";

import { useState } from "react";
import type { Proposed } from "@/domain/positions/propose";

/** A field that begins with what was proposed for it, and is the person's own from the moment they choose. */
export type ProposedField = Readonly<{
  value: string | null;
  choose: (value: string | null) => void;
  /** Why it is proposed; null once the person has chosen, or when nothing was. */
  reason: string | null;
}>;

/** Follows the proposal, which another selection changes, until the person chooses something, be it nothing. */
export function useProposed(proposed: Proposed<string> | null): ProposedField {
  const [own, setOwn] = useState<string | null | undefined>(undefined);
  const isOwn = own !== undefined;
  return {
    value: isOwn ? own : (proposed?.value ?? null),
    choose: setOwn,
    reason: isOwn ? null : (proposed?.reason ?? null),
  };
}
