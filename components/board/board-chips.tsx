"use client";

import { Button } from "@/components/ui/button";
import { Close } from "@/components/ui/icons/objects";
import type { MatrixAddress } from "@/domain/board/address";
import { actFamiliesById } from "@/domain/positions/acts";
import { issueStatusesById } from "@/domain/status/statuses";

type BoardChipsProps = {
  address: MatrixAddress;
  ownerName: string | null;
  partyName: (id: string) => string | undefined;
  onChange: (part: Partial<MatrixAddress>) => void;
};

export const noFilters = {
  text: "",
  status: [],
  parties: [],
  families: [],
  reliability: [],
  credibility: [],
  owner: null,
} as const satisfies Partial<MatrixAddress>;

/** What the board is narrowed to, each with the way back. */
export function BoardChips({ address, ownerName, partyName, onChange }: BoardChipsProps) {
  const { status, parties, families, reliability, credibility, owner } = address;
  const known = parties.map(partyName).filter((name) => name !== undefined);
  const chips: { label: string; value: string; without: Partial<MatrixAddress> }[] = [];
  const add = (
    label: string,
    values: readonly unknown[],
    without: Partial<MatrixAddress>,
    words = values.join(", "),
  ) => {
    if (values.length > 0) chips.push({ label, value: words, without });
  };
  add("status", status, { status: [] }, status.map((id) => issueStatusesById[id].label.toLowerCase()).join(", "));
  add(
    "party",
    parties,
    { parties: [] },
    known.length === parties.length ? known.join(", ") : `${parties.length} chosen`,
  );
  add("act", families, { families: [] }, families.map((id) => actFamiliesById[id].label.toLowerCase()).join(", "));
  add("source", reliability, { reliability: [] });
  add("credibility", credibility, { credibility: [] });
  add("owner", owner ? [owner] : [], { owner: null }, owner === "none" ? "nobody" : (ownerName ?? "somebody else"));
  return (
    <>
      {chips.map(({ label, value, without }) => (
        <span key={label} className="chip">
          <span>{label}</span>
          <b className="max-w-56 truncate">{value}</b>
          <button type="button" aria-label={`Remove filter ${label}`} onClick={() => onChange(without)}>
            <Close />
          </button>
        </span>
      ))}
      {chips.length > 1 ? (
        <Button variant="quiet" size="sm" onClick={() => onChange(noFilters)}>
          Clear all
        </Button>
      ) : null}
    </>
  );
}
