import type { MatrixAddress } from "@/domain/board/address";
import { filtersCells } from "@/domain/board/address";
import type { CompactCell } from "@/domain/board/compact";
import { familyOf } from "@/domain/positions/acts";

/** Whether a cell's shown position passes the filter of act family and grade; null without such a filter. */
export function matcher(address: MatrixAddress): ((cell: CompactCell) => boolean) | null {
  if (!filtersCells(address)) return null;
  const { families, reliability, credibility } = address;
  const has = (list: readonly (string | number)[], value: string | undefined) =>
    list.length === 0 || list.some((one) => String(one) === value);
  return ([, act, , , grade]) =>
    has(families, familyOf(act)) && has(reliability, grade[0]) && has(credibility, grade[1]);
}
