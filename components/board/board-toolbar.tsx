"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { FilterInput } from "@/components/ui/filter-input";
import { Popover } from "@/components/ui/popover";
import { SegmentedControl } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import type { SavedFilter } from "@/domain/board/saved-filter-input";
import { BoardChips } from "./board-chips";
import { BoardCounts } from "./board-counts";
import { KeptFilter } from "./kept-filter";
import { OnceOpened } from "./once-opened";
import type { Board } from "./use-board";
import { keyOf, partyAt, totalsOf } from "./windows";

const FilterPanel = lazy(() => import("./filter-panel"));

/** Typing rests this long before the board is asked again. */
const rest = 250;

type BoardToolbarProps = { negotiation: string; board: Board; saved: readonly SavedFilter[]; maySave: boolean };

/** Counts, filters and order of the board. */
export function BoardToolbar({ negotiation, board, saved, maySave }: BoardToolbarProps) {
  const { windows, address, pending, change } = board;
  const totals = totalsOf(windows);
  const partyName = (id: string) => {
    for (let column = 0; column < totals.parties; column++) {
      const party = partyAt(windows, column);
      if (party?.[0] === id) return party[1];
    }
    return undefined;
  };
  return (
    <div className="page-bar board-bar">
      <BoardCounts totals={totals} address={address} pending={pending} />
      <div className="board-tools">
        <BoardChips
          address={address}
          ownerName={windows.get(keyOf(0, 0))?.owner ?? null}
          partyName={partyName}
          onChange={change}
        />
        <KeptFilter negotiation={negotiation} address={address} saved={saved} maySave={maySave} />
        <TextFilter text={address.text} onChange={(text) => change({ text })} />
        <Popover label="Filters" button="Filters" align="end">
          <OnceOpened className="w-[min(42rem,calc(100vw-3rem))]">
            {() => (
              <Suspense fallback={<Skeleton lines={8} />}>
                <FilterPanel negotiation={negotiation} address={address} onChange={change} />
              </Suspense>
            )}
          </OnceOpened>
        </Popover>
        <SegmentedControl
          name="order"
          legend="Order of the issues"
          hideLegend
          value={address.order}
          options={[
            { value: "tree", label: "By parent" },
            { value: "status", label: "By status" },
          ]}
          onChange={(order) => change({ order: order === "status" ? "status" : "tree" })}
        />
      </div>
    </div>
  );
}

/** Says what is typed once typing rests; a filter that is taken away elsewhere empties the field. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (typed.trim() === known) return;
    const timer = setTimeout(() => latest.current(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed, known]);
  return (
    <FilterInput
      label="Filter issues"
      className="w-44"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && typed) {
          event.preventDefault();
          setTyped("");
        }
      }}
    />
  );
}
