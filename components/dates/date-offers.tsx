"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { formatWorldDate } from "@/lib/days";
import type { DateReading } from "@/lib/read-date";

/** Where the words of a date stand: they are read against that document's date. With a stretch, dates in and around it are offered, too. */
export type DatePlace = { captureId: string; start?: number; end?: number };

type Read = Extract<DateReading, { edtf: string }>;
type Offers = { reading: DateReading | null; near: { surface: string; reading: DateReading }[] };

const none: Offers = { reading: null, near: [] };

/** How typed words read, and which dates stand near the quote, each with its reason. Nothing is filled in until a person takes one. */
export function DateOffers({
  words,
  place,
  onUse,
}: {
  words: string;
  place?: DatePlace;
  onUse: (reading: Read) => void;
}) {
  const offers = useOffers(words, place);
  const { reading } = offers;
  const near = offers.near.filter(({ surface }) => surface !== words.trim());
  return (
    <div aria-live="polite" className="grid gap-1 text-sm text-ink-2 empty:hidden sm:col-span-2">
      {reading ? <Offer reading={reading} onUse={onUse} /> : null}
      {near.map(({ surface, reading: read }) => (
        <Offer key={surface} reading={read} onUse={onUse} />
      ))}
    </div>
  );
}

function Offer({ reading, onUse }: { reading: DateReading; onUse: (reading: Read) => void }) {
  if ("open" in reading) return <p className="text-ink-3">{reading.open}</p>;
  return (
    <p>
      {reading.reason} <span className="num text-ink">{formatWorldDate(reading.edtf)}</span>{" "}
      <button type="button" className="link cursor-pointer" onClick={() => onUse(reading)}>
        use<span className="sr-only"> {reading.surface}</span>
      </button>
    </p>
  );
}

/** Asked of the server, whose calendar the browser should not have to load. What cannot be reached offers nothing. */
function useOffers(words: string, place: DatePlace | undefined): Offers {
  const { negotiation } = useParams<{ negotiation: string }>();
  const [offers, setOffers] = useState(none);
  const query = new URLSearchParams({ words: words.trim() });
  for (const [name, value] of Object.entries({ capture: place?.captureId, start: place?.start, end: place?.end }))
    if (value !== undefined) query.set(name, String(value));
  const asked = words.trim() === "" && place?.start === undefined ? null : `/api/n/${negotiation}/dates?${query}`;
  useEffect(() => {
    if (!asked) return setOffers(none);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(asked, { signal: stop.signal }).catch(() => null);
      if (answer?.ok) setOffers(await answer.json());
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return offers;
}
