import type { ReactNode } from "react";
import { Stop } from "@/components/ui/icons/objects";

/** The ids for `aria-describedby`: the error first, because it is what one needs to hear. */
export function noteIds(id: string, help: ReactNode, error: string | undefined): string | undefined {
  return [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ") || undefined;
}

export function FieldNotes({ id, help, error }: { id: string; help?: ReactNode; error?: string }) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="field-error">
          <Stop />
          <span>{error}</span>
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
    </>
  );
}
