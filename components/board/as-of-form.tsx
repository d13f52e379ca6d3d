"use client";

import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addDays } from "@/lib/days";
import type { AsOfProps } from "./as-of";
import { useTimes } from "./use-times";

/** Both times at once: the board of that evening, as it was known then. */
const presets = [
  { label: "Yesterday", days: 1 },
  { label: "A week ago", days: 7 },
  { label: "A month ago", days: 30 },
];

/** Asks for the two times of a board. */
export default function AsOfForm({ valid, known, today }: AsOfProps) {
  const { show, pending } = useTimes();
  const close = (inside: Element) => inside.closest<HTMLElement>("[popover]")?.hidePopover();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [on, at] = [String(data.get("valid") ?? ""), String(data.get("known") ?? "")];
    show(on === "" || on === today ? null : on, at === "" ? null : `${at.slice(0, 16)}:00Z`);
    close(event.currentTarget);
  }

  return (
    <form className="stack" onSubmit={submit} key={`${valid} ${known}`}>
      <Field name="valid" label="Valid on" help="A day of the world: who held what then.">
        <Input type="date" defaultValue={valid ?? today} />
      </Field>
      <Field
        name="known"
        label="As known on"
        optional
        help="A moment of our record, in UTC: what we had reviewed by then. Empty for now."
      >
        <Input type="datetime-local" defaultValue={known?.slice(0, 16) ?? ""} />
      </Field>
      <div className="row">
        {presets.map(({ label, days }) => (
          <Button
            key={label}
            size="sm"
            onClick={(event) => {
              const then = addDays(today, -days);
              show(then, `${then}T23:59:59Z`);
              close(event.currentTarget);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className="row">
        <Button type="submit" variant="primary" pending={pending}>
          Show
        </Button>
        {valid === null && known === null ? null : (
          <Button
            variant="quiet"
            onClick={(event) => {
              show(null, null);
              close(event.currentTarget);
            }}
          >
            Back to today
          </Button>
        )}
      </div>
    </form>
  );
}
