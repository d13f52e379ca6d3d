"use client";

import { useCallback, useEffect, useState } from "react";
import type { MatrixAddress } from "@/domain/board/address";
import type { CellView } from "@/domain/board/cell-view";

type Open = NonNullable<MatrixAddress["open"]>;

/**
 * The cell that is open. While another is on its way the one before stays, with `pending`; when `fresh` changes (somebody wrote, and the page was read
 * again) it is read again.
 */
export function useCell(
  negotiation: string,
  open: Open,
  times: Pick<MatrixAddress, "valid" | "known">,
  fresh: unknown,
) {
  const [cell, setCell] = useState<CellView | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const { issue, party } = open;
  const { valid, known } = times;

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when somebody wrote, and when one tries again
  useEffect(() => {
    const controller = new AbortController();
    const query = new URLSearchParams({ issue: String(issue), party });
    if (valid) query.set("valid", valid);
    if (known) query.set("known", known);
    setFailed(false);
    fetch(`/api/n/${negotiation}/cell?${query}`, { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then(setCell)
      .catch(() => !controller.signal.aborted && setFailed(true));
    return () => controller.abort();
  }, [negotiation, issue, party, valid, known, fresh, tries]);

  const retry = useCallback(() => setTries((n) => n + 1), []);
  const isCurrent = cell !== null && cell.issue.number === issue && cell.party.id === party;
  return { cell, pending: !isCurrent && !failed, failed, retry };
}
