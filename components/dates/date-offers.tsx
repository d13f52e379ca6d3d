"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { formatWorldDate } from "@/lib/days";
import type { DateReading } from "@/lib/read-date";

/**
 * What the words of a date stand beside: they are read against the date of that document, or of the event that they concern. Of a quote,
 * dates in and around it are offered, too.
 */
export type DatePlace =
  | { captureId: string; start?: number; end?: number }
  | { evidenceId: string }
  | { eventId: string };

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
  const [day, setDay] = useState("");
  const offers = useOffers(words, place, day);
  const { reading } = offers;
  const near = offers.near.filter(({ surface }) => surface !== words.trim());
  const asksDay = !place && reading !== null && (day !== "" || ("needs" in reading && reading.needs === "day"));
  return (
    <div className="grid gap-1 text-sm text-ink-2 empty:hidden sm:col-span-2">
      <div aria-live="polite" className="grid gap-1 empty:hidden">
        {reading ? <Offer reading={reading} onUse={onUse} /> : null}
        {near.map(({ surface, reading: read }) => (
          <Offer key={surface} reading={read} onUse={onUse} />
        ))}
      </div>
      {asksDay ? (
        <label className="row">
          The day on which the words were written or said, if it is known:
          <input
            type="date"
            className="input w-auto"
            value={day}
            onChange={(event) => setDay(event.target.value)}
            data-no-draft=""
          />
        </label>
      ) : null}
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
function useOffers(words: string, place: DatePlace | undefined, day: string): Offers {
  const { negotiation } = useParams<{ negotiation: string }>();
  const [offers, setOffers] = useState(none);
  const query = new URLSearchParams({ words: words.trim() });
  for (const [name, value] of Object.entries(place ?? (day ? { day } : {})))
    query.set(name.replace(/Id$/, ""), String(value));
  const hasQuote = place && ("evidenceId" in place || "start" in place);
  const asked = words.trim() === "" && !hasQuote ? null : `/api/n/${negotiation}/dates?${query}`;
  useEffect(() => {
    if (!asked) return setOffers(none);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const read = await fetch(asked, { signal: stop.signal })
        .then((answer): Promise<Offers> | null => (answer.ok ? answer.json() : null))
        .catch(() => null);
      if (read) setOffers(read);
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return offers;
}
