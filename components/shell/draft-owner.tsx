"use client";

import { useLayoutEffect } from "react";
import { keepDraftsOf } from "@/components/ui/form-draft";

/** Says whose page this is, before any form on it puts a draft back (layout effects run before all others). */
export function DraftOwner({ name }: { name: string }) {
  useLayoutEffect(() => keepDraftsOf(name), [name]);
  return null;
}
