"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Select } from "@/components/ui/select";
import type { MatrixAddress } from "@/domain/board/address";
import type { BoardFilters } from "@/domain/board/filters";
import { actFamilies } from "@/domain/positions/acts";
import { credibilities } from "@/domain/positions/vocabulary";
import { reliabilities } from "@/domain/sources/vocabulary";
import { issueStatuses } from "@/domain/status/statuses";

type FilterPanelProps = {
  negotiation: string;
  address: MatrixAddress;
  onChange: (part: Partial<MatrixAddress>) => void;
};

/** All filters of the board. Each takes effect at once. */
export default function FilterPanel({ negotiation, address, onChange }: FilterPanelProps) {
  const [choices, setChoices] = useState<BoardFilters | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    fetch(`/api/n/${negotiation}/board/filters`, { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then(setChoices)
      .catch(() => !controller.signal.aborted && setFailed(true));
    return () => controller.abort();
  }, [negotiation]);

  const ticks = <T extends string | number>(
    name: "status" | "families" | "reliability" | "credibility" | "parties",
    chosen: readonly T[],
    options: readonly { id: T; label: ReactNode; help?: string }[],
  ) =>
    options.map(({ id, label, help }) => (
      <label key={id} className="choice" data-tip={help}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange({ [name]: event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id) })
          }
        />
        <span>{label}</span>
      </label>
    ));

  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Group legend="Status of the issue">{ticks("status", address.status, issueStatuses)}</Group>
      <div className="stack">
        <Group legend="Act of the position">
          {ticks(
            "families",
            address.families,
            actFamilies.map(({ id, label, help }) => ({
              id,
              help,
              label: <span className={`fam ${id}`}>{label.toLowerCase()}</span>,
            })),
          )}
        </Group>
        <Group legend="Owner of the issue">
          <Select
            aria-label="Owner of the issue"
            value={address.owner ?? ""}
            placeholder="Anybody"
            options={[
              ...(choices?.owners ?? []).map(({ id, name, issues }) => ({ value: id, label: `${name} (${issues})` })),
              { value: "none", label: choices ? `Nobody (${choices.unowned})` : "Nobody" },
            ]}
            onChange={(event) => onChange({ owner: event.target.value || null })}
          />
        </Group>
      </div>
      <Group legend="Reliability of the source">
        {ticks(
          "reliability",
          address.reliability,
          reliabilities.map(({ id, label, help }) => ({ id, help, label: `${id}, ${label.toLowerCase()}` })),
        )}
      </Group>
      <Group legend="Credibility of what is said">
        {ticks(
          "credibility",
          address.credibility,
          credibilities.map(({ id, label, help }) => ({ id, help, label: `${id}, ${label.toLowerCase()}` })),
        )}
      </Group>
      <div className="sm:col-span-2">
        <Group legend="Parties">
          {failed ? (
            <p role="alert">The parties could not be loaded. Close the filters and open them again.</p>
          ) : choices ? (
            <div className="grid gap-x-4 sm:grid-cols-2">
              {ticks(
                "parties",
                address.parties,
                choices.parties.map(({ id, name }) => ({ id, label: name })),
              )}
            </div>
          ) : (
            <p className="text-ink-3">Loading the parties</p>
          )}
        </Group>
      </div>
      <p className="text-sm text-ink-3 sm:col-span-2">
        Status, owner and parties narrow the board. Act and grade leave it whole and mute the other positions.
      </p>
    </div>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      {children}
    </fieldset>
  );
}
