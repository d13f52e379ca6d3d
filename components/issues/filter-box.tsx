"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { FilterInput } from "@/components/ui/filter-input";

type FilterBoxProps = {
  /** The address without the words, with whatever else is set in it. */
  href: string;
  text: string;
};

/** Narrows the list while one types; the address keeps the words. */
export function FilterBox({ href, text }: FilterBoxProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const go = (words: string) => {
    const url = new URL(href, location.origin);
    if (words.trim()) url.searchParams.set("q", words.trim());
    router.replace(`${url.pathname}${url.search}`, { scroll: false });
  };
  return (
    <FilterInput
      label="Filter issues"
      defaultValue={text}
      onInput={({ currentTarget: { value } }) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => go(value), 200);
      }}
    />
  );
}
