"use client";

import { type DragEvent, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { sizeOf } from "./size";

type FileDoorProps = { file: File | null; onFile: (file: File | null) => void };

/** A file, chosen or dropped. What it is, its content says; its name is only kept. */
export function FileDoor({ file, onFile }: FileDoorProps) {
  const input = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    const control = input.current?.querySelector("input");
    if (!dropped || !control) return;
    const transfer = new DataTransfer();
    transfer.items.add(dropped);
    control.files = transfer.files;
    onFile(dropped);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file; the field inside it does the same by keyboard
    <div
      ref={input}
      className={`stack rounded border border-dashed p-5 ${over ? "border-focus bg-lift" : "border-rule-2"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Field
        name="file"
        label="File"
        help="Plain text, Markdown, a saved page, PDF or Word (docx), up to 25 MB. Choose it, or drop it here."
      >
        <Input type="file" onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)} />
      </Field>
      <p role="status" className="num text-sm text-ink-3">
        {file ? `${file.name}, ${sizeOf(file.size)}` : "No file chosen yet"}
      </p>
    </div>
  );
}
