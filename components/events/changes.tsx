import { ChangeLine } from "@/components/events/change-line";
import type { Change } from "@/domain/events/schema";
import { plural } from "@/lib/plural";

const shownAtOnce = 6;

/** Changes issue by issue: the positions taken up, then the step of its status. Long lists fold. */
export function Changes({ negotiation, changes, dated }: { negotiation: string; changes: Change[]; dated?: boolean }) {
  const line = (change: Change) => (
    <ChangeLine key={change.id} negotiation={negotiation} change={change} dated={dated} />
  );
  const rest = changes.slice(shownAtOnce);
  return (
    <>
      <ul>{changes.slice(0, shownAtOnce).map(line)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-sm text-ink-2">
            {plural(rest.length, "more change")}
          </summary>
          <ul>{rest.map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}
