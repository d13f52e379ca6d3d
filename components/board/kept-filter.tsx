"use client";

import { lazy, useState } from "react";
import { LazyDialog } from "@/components/positions/lazy-dialog";
import { Button } from "@/components/ui/button";
import { CommandButton } from "@/components/ui/command-button";
import { Close } from "@/components/ui/icons/objects";
import { removeFilterAction, saveFilterAction } from "@/domain/board/actions";
import { type MatrixAddress, writeAddress } from "@/domain/board/address";
import type { SavedFilter } from "@/domain/board/saved-filter-input";

const SaveFilterForm = lazy(() => import("./save-filter-form"));

type KeptFilterProps = {
  negotiation: string;
  address: MatrixAddress;
  saved: readonly SavedFilter[];
  maySave: boolean;
};

/** The name under which the team keeps what the board is narrowed to, or the way to keep it. */
export function KeptFilter({ negotiation, address, saved, maySave }: KeptFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const query = writeAddress({ ...address, open: null });
  const kept = saved.find((filter) => filter.query === query);
  if (kept) {
    return (
      <span className="chip">
        <span>saved as</span>
        <b className="max-w-56 truncate">{kept.name}</b>
        {maySave ? (
          <CommandButton
            variant="quiet"
            size="sm"
            action={(input) => removeFilterAction(negotiation, input)}
            input={{ id: kept.id }}
            done="Saved filter removed"
            undo={{
              action: (input) => saveFilterAction(negotiation, input),
              input: { name: kept.name, query },
              done: "Saved again",
            }}
            aria-label={`Remove the saved filter ${kept.name}`}
            data-tip="Remove the saved filter"
          >
            <Close />
          </CommandButton>
        ) : null}
      </span>
    );
  }
  if (!maySave || query === "") return null;
  return (
    <>
      <Button variant="quiet" size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Save filter
      </Button>
      <LazyDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Save this filter"
        description="It stands in the navigation of everybody in the negotiation."
      >
        <SaveFilterForm negotiation={negotiation} query={query} />
      </LazyDialog>
    </>
  );
}
