import { type Stance, stancesById } from "@/domain/evidence/stances";
import { credibilities as grades } from "@/domain/positions/vocabulary";

export const credibilities = grades.map(({ id, label, help }) => ({
  value: String(id),
  label: `${id} · ${label}`,
  help,
}));

export function stancesLabel(stance: Stance): string {
  return stancesById[stance].label;
}
