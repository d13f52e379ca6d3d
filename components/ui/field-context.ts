"use client";

import { createContext, useContext } from "react";

/** What a field hands down to the one control inside it. */
export type FieldState = { id: string; name: string; describedBy: string | undefined; invalid: boolean };

export const FieldContext = createContext<FieldState | null>(null);

type ControlProps = {
  id?: string;
  name?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
};

/** The attributes that tie a control to its field; what is given explicitly wins. Works outside a field too. */
export function useControl(props: ControlProps): ControlProps {
  const field = useContext(FieldContext);
  const described = [props["aria-describedby"], field?.describedBy].filter(Boolean).join(" ");
  return {
    id: props.id ?? field?.id,
    name: props.name ?? field?.name,
    "aria-describedby": described || undefined,
    "aria-invalid": props["aria-invalid"] ?? (field?.invalid || undefined),
  };
}
