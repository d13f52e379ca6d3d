"use client";

import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { sizeOf } from "./size";

type FileDoorProps = { file: File | null; onFile: (file: File | null) => void };

/** A file, chosen or dropped. What it is, its content says; its name is only kept. */
export function FileDoor({ file, onFile }: FileDoorProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = place.current?.querySelector("input");
    if (!file || !input || input.files?.[0] === file) return;
    // One that was dropped stands in the field as if it had been chosen.
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
  }, [file]);
  return (
    <div ref={place} className="stack rounded border border-dashed border-rule-2 p-5">
      <Field
        name="file"
        label="File"
        help="Plain text, Markdown, a saved page, PDF or Word (docx), up to 25 MB. Choose it, or drop it anywhere on this form."
      >
        <Input type="file" onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)} />
      </Field>
      <p role="status" className="num text-sm text-ink-3">
        {file ? `${file.name}, ${sizeOf(file.size)}` : "No file chosen yet"}
      </p>
    </div>
  );
}
