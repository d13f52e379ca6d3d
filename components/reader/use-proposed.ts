"use client";

import { useState } from "react";
import type { Proposed } from "@/domain/positions/propose";

/** A field that begins with what was proposed for it, and is the person's own from the moment they choose. */
export type ProposedField<T extends string = string> = Readonly<{
  value: string | null;
  choose: (value: string | null) => void;
  /** Why it is proposed; null once the person has chosen, or when nothing was. */
  reason: string | null;
  /** What is proposed now, whatever the person chose. */
  proposed: Proposed<T> | null;
}>;

/** Follows the proposal, which another selection changes, until the person chooses something, be it nothing. What was chosen holds for `of`: under another issue, a position is chosen anew. */
export function useProposed<T extends string>(
  proposed: Proposed<T> | null,
  of: string | null = null,
): ProposedField<T> {
  const [own, setOwn] = useState<{ value: string | null; of: string | null } | null>(null);
  const isOwn = own !== null && own.of === of;
  return {
    value: isOwn ? own.value : (proposed?.value ?? null),
    choose: (value) => setOwn({ value, of }),
    reason: isOwn ? null : (proposed?.reason ?? null),
    proposed,
  };
}
