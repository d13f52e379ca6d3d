"use client";

import { Button } from "@/components/ui/button";
import { type Control, isControl } from "@/components/ui/form-input";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { Json } from "@/lib/problem";

export type Conflict = { version: Json; theirs: Record<string, string>; by: string | null };
export type Difference = { name: string; label: string; yours: string; theirs: string };

/** Reads the details of a conflict; what is not there is simply not shown. */
export function parseConflict(details: Json): Conflict {
  const record = typeof details === "object" && details !== null && !Array.isArray(details) ? details : {};
  const { theirs, version = null, by } = record;
  const texts = typeof theirs === "object" && theirs !== null && !Array.isArray(theirs) ? Object.entries(theirs) : [];
  return {
    version,
    theirs: Object.fromEntries(texts.map(([name, value]) => [name, value === null ? "" : String(value)])),
    by: typeof by === "string" ? by : null,
  };
}

/** Their text beside what stands in the form now, for the fields in which the two differ. */
export function findDifferences(form: HTMLFormElement, conflict: Conflict, labels: Record<string, string>) {
  return Object.entries(conflict.theirs).flatMap(([name, theirs]): Difference[] => {
    const found = [...form.elements].filter(isControl).filter((element) => element.name === name);
    const [first] = found;
    if (!first) return [];
    const yours = wordsOf(found);
    if (yours.value === theirs || yours.text === theirs) return [];
    const label = labels[name] ?? first.closest("[data-field]")?.querySelector("label span")?.textContent ?? name;
    return [{ name, label, yours: yours.text, theirs: wordsFor(found, theirs) }];
  });
}

/** What a field sends, and how it reads to a person. A box that is ticked or not reads yes or no. */
function wordsOf(controls: Control[]): { value: string; text: string } {
  const [first] = controls;
  if (first instanceof HTMLSelectElement) {
    const [option] = first.selectedOptions;
    return { value: option?.value ?? "", text: option ? textOf(option) : "" };
  }
  if (first instanceof HTMLInputElement && first.type === "checkbox") {
    const answer = first.checked ? "yes" : "no";
    return { value: answer, text: answer };
  }
  if (first instanceof HTMLInputElement && first.type === "radio") {
    const chosen = controls.find((control) => control instanceof HTMLInputElement && control.checked);
    return { value: chosen?.value ?? "", text: chosen ? labelOf(chosen) : "" };
  }
  return { value: first?.value ?? "", text: first?.dataset.text ?? first?.value ?? "" };
}

/** Their value in the words that the field has for it. */
function wordsFor(controls: Control[], value: string): string {
  const [first] = controls;
  if (first instanceof HTMLSelectElement) {
    const option = [...first.options].find((candidate) => candidate.value === value);
    return option ? textOf(option) : value;
  }
  const radio = controls.find((control) => control.type === "radio" && control.value === value);
  return radio ? labelOf(radio) : value;
}

function labelOf(control: Control): string {
  return control.closest("label")?.querySelector("span")?.textContent ?? control.value;
}

/** The empty choice of a list is nothing, whatever its words invite to. */
function textOf(option: HTMLOptionElement): string {
  return option.value ? option.text : "";
}

type ConflictNoticeProps = {
  conflict: Conflict;
  differences: Difference[];
  pending: boolean;
  onKeepTheirs: () => void;
  onSaveMine: () => void;
};

/** Nobody's words are thrown away unseen: both versions stand side by side, and the person decides. */
export function ConflictNotice({ conflict, differences, pending, onKeepTheirs, onSaveMine }: ConflictNoticeProps) {
  const actions = (
    <>
      <Button pending={pending} onClick={onSaveMine}>
        Save mine over theirs
      </Button>
      <Button variant="quiet" onClick={onKeepTheirs}>
        Keep theirs
      </Button>
    </>
  );
  return (
    <Notice
      tone="warn"
      role="alert"
      tabIndex={-1}
      title={`${conflict.by ?? "Someone"} changed this meanwhile`}
      action={actions}
    >
      <p>Nothing was saved yet, and what you entered is still in the form.</p>
      {differences.length > 0 ? (
        <Table caption="Your version and theirs" hideCaption className="mt-1">
          <thead>
            <tr>
              <td />
              <th scope="col">Theirs, saved</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.name}>
                <th scope="row">{difference.label}</th>
                <td>{difference.theirs || "empty"}</td>
                <td>{difference.yours || "empty"}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </Notice>
  );
}
