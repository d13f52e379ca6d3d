"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { announce } from "@/components/ui/announcer";
import type { IntakeLine } from "@/domain/sources/intake-view";
import { IntakeItem } from "./intake-item";

type IntakesProps = {
  negotiation: string;
  intakes: readonly IntakeLine[];
  /** The one that whoever looks has just given: when it is done, they are led to it. */
  follow: string | null;
  mayWrite: boolean;
};

const isUnderWay = ({ state }: IntakeLine) => state === "queued" || state === "working";

/** What is being taken in and what failed. Looks again every second while there is something to wait for. */
export function Intakes({ negotiation, intakes, follow, mayWrite }: IntakesProps) {
  const router = useRouter();
  const [seen, setSeen] = useState({ from: intakes, lines: intakes });
  // A page that was refreshed knows better than what was asked before.
  if (seen.from !== intakes) setSeen({ from: intakes, lines: intakes });
  const { lines } = seen;
  const followed = lines.find(({ id }) => id === follow);
  const captureId = followed?.state === "done" ? followed.captureId : null;
  const waits = lines.some(isUnderWay);

  useEffect(() => {
    if (!captureId) return;
    announce("Taken in");
    router.replace(`/n/${negotiation}/captures/${captureId}`);
  }, [captureId, negotiation, router]);

  useEffect(() => {
    if (!waits) return;
    const look = async () => {
      const answer = await fetch(`/api/n/${negotiation}/intakes${follow ? `?id=${follow}` : ""}`).catch(() => null);
      if (!answer?.ok) return;
      const body: { intakes: IntakeLine[] } = await answer.json();
      const known = new Set(body.intakes.map(({ id }) => id));
      // Somebody else's came to its end: the list below has a new line.
      if (lines.some((line) => isUnderWay(line) && !known.has(line.id))) router.refresh();
      setSeen((before) => ({ from: before.from, lines: body.intakes }));
    };
    const timer = setInterval(() => void look(), 1000);
    return () => clearInterval(timer);
  }, [waits, lines, negotiation, follow, router]);

  const shown = lines.filter(({ state }) => state !== "dropped" && state !== "done");
  if (shown.length === 0) return null;
  return (
    <section aria-label="Being taken in" className="mt-5 mb-5">
      <h2 className="section-title">
        Being taken in <small>{waits ? "reads on while you do something else" : "waits for somebody"}</small>
      </h2>
      <ul className="grid gap-3">
        {shown.map((intake) => (
          <IntakeItem key={intake.id} negotiation={negotiation} intake={intake} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}
