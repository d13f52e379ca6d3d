"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Stance, stances } from "@/domain/evidence/stances";
import type { Pick } from "./picks";

const options = stances.map(({ id, label }) => ({ value: id, label }));
const isStance = (value: string): value is Stance => stances.some(({ id }) => id === value);

type PickLineProps = {
  pick: Pick;
  chosen?: boolean;
  onToggle: () => void;
  onChange?: (part: { stance?: Stance; note?: string }) => void;
};

/** A quote to tick, and once ticked what it does there. */
export function PickLine({ pick, chosen = false, onToggle, onChange }: PickLineProps) {
  return (
    <div className="grid gap-1 rounded border border-rule px-2 py-1 has-checked:border-edge has-checked:bg-lift/45">
      <label className="choice">
        <input type="checkbox" checked={chosen} onChange={onToggle} data-no-draft="" />
        <span className="font-serif text-md leading-snug">{pick.exact}</span>
        <small>{pick.document}</small>
      </label>
      {chosen ? (
        <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-2 pb-1 pl-5.5">
          <Select
            aria-label={`What the quote does: ${pick.exact}`}
            options={options}
            value={pick.stance}
            onChange={({ target }) => isStance(target.value) && onChange?.({ stance: target.value })}
          />
          <Input
            type="text"
            aria-label="Note on this quote, optional"
            placeholder="Note, optional"
            value={pick.note}
            onChange={({ target }) => onChange?.({ note: target.value })}
          />
        </div>
      ) : null}
    </div>
  );
}
