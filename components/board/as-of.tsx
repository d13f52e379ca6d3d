"use client";

import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { type Day, formatDay } from "@/lib/days";
import { OnceOpened } from "./once-opened";
import { useTimes } from "./use-times";

const AsOfForm = lazy(() => import("./as-of-form"));

export type AsOfProps = {
  /** The two times that the page shows; null where it shows now. */
  valid: Day | null;
  known: string | null;
  today: Day;
};

/** Which day of the world the board shows, and as far as was known when. */
export function AsOf(times: AsOfProps) {
  const { valid, known, today } = times;
  return (
    <Popover
      button={
        <>
          <span className="text-ink-2">As of</span>{" "}
          <b>{valid === null && known === null ? "today" : formatDay(valid ?? today)}</b>
          {known ? <span className="text-ink-2 max-md:hidden">as known {formatDay(known.slice(0, 10))}</span> : null}
        </>
      }
    >
      <OnceOpened className="w-64">
        {() => (
          <Suspense fallback={<Skeleton lines={7} />}>
            <AsOfForm {...times} />
          </Suspense>
        )}
      </OnceOpened>
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
        The board of <b>{formatDay(valid ?? today)}</b>
        {known ? (
          <>
            , as far as was known on <b>{`${formatDay(known.slice(0, 10))}, ${known.slice(11, 16)} UTC`}</b>
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
