"use client";

import { useState } from "react";
import { placeHref } from "@/components/reader/place-href";
import type { Stretch } from "@/lib/sentences";

/** A name as the way to its place in the text; where it stands several times, with the ways to the one before and the next. */
export function NamePlaces({ surface, places }: { surface: string; places: readonly Stretch[] }) {
  const [at, setAt] = useState<number | null>(null);
  const href = (index: number) => {
    const place = places[index];
    return place ? placeHref(place) : undefined;
  };
  const step = (to: number, label: string, mark: string) => (
    <button
      type="button"
      className="link cursor-pointer px-1"
      aria-label={`${label} of ${surface}`}
      onClick={() => {
        const index = (to + places.length) % places.length;
        setAt(index);
        location.hash = href(index) ?? "";
      }}
    >
      {mark}
    </button>
  );
  return (
    <>
      <a className="link font-serif text-md" href={href(at ?? 0)} onClick={() => setAt(at ?? 0)}>
        {surface}
      </a>{" "}
      <small className="whitespace-nowrap text-ink-3">
        {places.length > 1 ? (
          <>
            {step((at ?? 0) - 1, "Previous place", "←")}
            <span className="num">{at === null ? `${places.length} places` : `${at + 1} of ${places.length}`}</span>
            {step((at ?? -1) + 1, "Next place", "→")}
          </>
        ) : (
          "1 place"
        )}
      </small>
    </>
  );
}
