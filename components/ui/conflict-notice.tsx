"use client";

import { Button } from "@/components/ui/button";
import { isControl } from "@/components/ui/form-input";
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
    const found = [...form.elements].filter(isControl).find((element) => element.name === name);
    if (!found) return [];
    const option = found instanceof HTMLSelectElement ? found.selectedOptions[0] : undefined;
    if ((option?.value ?? found.value) === theirs) return [];
    const shown =
      found instanceof HTMLSelectElement
        ? [...found.options].find((candidate) => candidate.value === theirs)
        : undefined;
    const label = labels[name] ?? found.closest("[data-field]")?.querySelector("label span")?.textContent ?? name;
    return [
      {
        name,
        label,
        yours: option ? textOf(option) : (found.dataset.text ?? found.value),
        theirs: shown ? textOf(shown) : theirs,
      },
    ];
  });
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
