"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choice, SourceMark } from "@/domain/sources/views";

/** Marks the value of a source that is still to be made; what follows is its name. */
const fresh = "new:";

type SourceFieldProps = { sources: readonly Choice[]; source?: SourceMark | null };

/** Who published it: a known source, a new one by its name, or nobody knows. */
export function SourceField({ sources, source = null }: SourceFieldProps) {
  const [value, setValue] = useState<string | null>(source?.id ?? null);
  const options = sources.map(({ id, name }) => ({ value: id, label: name }));
  const typed = value?.startsWith(fresh) ? value.slice(fresh.length) : null;
  if (value && typed) options.unshift({ value, label: typed });
  return (
    <Field
      name="sourceId"
      label="Source"
      optional
      help={typed ? "A new source; it starts at F until somebody grades it." : "Left empty: unknown."}
    >
      <Combobox
        options={options}
        value={value}
        onChange={setValue}
        placeholder="Unknown"
        onCreate={(name) => setValue(fresh + name)}
        createLabel={(name) => `New source “${name}”`}
      />
    </Field>
  );
}

/** What the field sends, as the command takes it. */
export function withSource(input: Record<string, unknown>): Record<string, unknown> {
  const { sourceId } = input;
  if (typeof sourceId !== "string" || !sourceId.startsWith(fresh)) return input;
  return { ...input, sourceId: null, newSource: { name: sourceId.slice(fresh.length) } };
}
