"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/ui/field-context";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} {...rest} {...useControl(rest)} className={className ? `input ${className}` : "input"} />;
}
