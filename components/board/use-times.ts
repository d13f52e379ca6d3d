"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { readAddress, writeAddress } from "@/domain/board/address";
import type { Day } from "@/lib/days";

/** Leads to the same board at other times, with the filters as they are now. */
export function useTimes() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const show = (valid: Day | null, known: string | null) => {
    const address = readAddress(new URLSearchParams(location.search));
    start(() => router.push(location.pathname + writeAddress({ ...address, valid, known })));
  };
  return { show, pending };
}
