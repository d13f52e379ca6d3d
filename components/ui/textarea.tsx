"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/ui/field-context";

/** Grows with its text where the browser can. `serif` is for words of a source. */
export function Textarea({ className, serif, rows = 3, ...rest }: ComponentProps<"textarea"> & { serif?: boolean }) {
  const names = ["input", serif && "font-serif", className].filter(Boolean).join(" ");
  return <textarea rows={rows} {...rest} {...useControl(rest)} className={names} />;
}
