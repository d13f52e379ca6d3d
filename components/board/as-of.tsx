"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { readAddress, writeAddress } from "@/domain/board/address";
import { addDays, type Day } from "@/lib/days";

type AsOfProps = {
  /** The two times that the page shows; null where it shows now. */
  valid: Day | null;
  known: string | null;
  today: Day;
};

const presets = [
  { label: "Yesterday", days: 1 },
  { label: "A week ago", days: 7 },
  { label: "A month ago", days: 30 },
];

/** Leads to the same board at other times, with the filters as they are now. */
export function useTimes() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const show = (valid: Day | null, known: string | null) => {
    const address = readAddress(new URLSearchParams(location.search));
    start(() => router.push(location.pathname + writeAddress({ ...address, valid, known })));
  };
  return { show, pending };
}

/** Which day of the world the board shows, and as far as was known when. */
export function AsOf({ valid, known, today }: AsOfProps) {
  const { show, pending } = useTimes();
  const day = valid ?? today;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [on, at] = [String(data.get("valid") ?? ""), String(data.get("known") ?? "")];
    show(on === "" || on === today ? null : on, at === "" ? null : `${at.slice(0, 16)}:00Z`);
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  }

  return (
    <Popover
      button={
        <>
          <span className="text-ink-2">As of</span>{" "}
          <b>{valid === null && known === null ? "today" : formatDate(day)}</b>
          {known ? <span className="text-ink-2 max-md:hidden">as known {formatDate(known)}</span> : null}
        </>
      }
    >
      <form className="stack w-64" onSubmit={submit} key={`${valid} ${known}`}>
        <Field name="valid" label="Valid on" help="A day of the world: who held what then.">
          <Input type="date" defaultValue={day} />
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
                event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
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
            <Button variant="quiet" onClick={() => show(null, null)}>
              Back to today
            </Button>
          )}
        </div>
      </form>
    </Popover>
  );
}

/** Says that this is not today's board, so that nobody takes it for that. */
export function AsOfBanner({ valid, known, today }: AsOfProps) {
  const { show, pending } = useTimes();
  return (
    <div
      role="note"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule bg-mark-bg px-4.5 py-1.5"
    >
      <span>
        The board of <b>{formatDate(valid ?? today)}</b>
        {known ? (
          <>
            , as far as was known on <b>{formatDate(known, "time")}</b>
          </>
        ) : (
          ", by all that is known now"
        )}
        .
      </span>
      <Button size="sm" pending={pending} onClick={() => show(null, null)}>
        Back to today
      </Button>
    </div>
  );
}
