import { z } from "zod";
import { type DateBasis, type Day, dateBasisIds } from "./days";
import { parseWorldDate, whyNoWorldDate } from "./edtf";
import { assertNotMorePrecise } from "./precision";

const emptyIsNull = (text: string | null | undefined) => text?.trim() || null;

/**
 * A date of the world as a form sends it: an EDTF expression, the words it stands for, how it is known, and, where it is known from
 * elsewhere, a note that says how: there it is asked for. Empty is unknown.
 */
export const worldDateInput = z
  .object({
    edtf: z.string().max(80).nullish().transform(emptyIsNull),
    text: z.string().max(200).nullish().transform(emptyIsNull),
    basis: z.enum(dateBasisIds).nullish(),
    note: z.string().max(1000, "Keep the note under 1,000 characters.").nullish().transform(emptyIsNull),
  })
  .superRefine(({ edtf, basis, note }, issues) => {
    const wrong = whyNoWorldDate(edtf);
    if (wrong !== null) issues.addIssue({ code: "custom", path: ["edtf"], message: wrong });
    if (edtf === null || basis !== "external" || note !== null) return;
    const message = "Say how the date is known: it rests on nothing in the document.";
    issues.addIssue({ code: "custom", path: ["note"], message });
  })
  .nullish();
export type WorldDateInput = z.input<typeof worldDateInput>;

type Parsed = z.output<typeof worldDateInput>;

/** The six columns in which a world date is stored, under their common prefix. The note is "" unless the date is known from elsewhere. */
export type WorldDateColumns<P extends string> = { [K in `${P}Edtf` | `${P}Text`]: string | null } & {
  [K in `${P}Basis`]: DateBasis | null;
} & { [K in `${P}Note`]: string } & { [K in `${P}Earliest` | `${P}Latest`]: Date | null };

/**
 * A parsed world date as columns. `field` names the input in errors; `reference` is what a date relative to a publication counts from (EDTF; null when
 * that is unknown, undefined when there is no document).
 * @throws Problem "invalid" when it is no EDTF, or more precise than its words and basis allow.
 */
export function worldDateColumns<P extends string>(
  prefix: P,
  date: Parsed,
  field: string = prefix,
  reference?: string | null,
): WorldDateColumns<P> {
  const edtf = date?.edtf ?? null;
  const basis = edtf === null ? (date?.basis ?? null) : (date?.basis ?? "absolute");
  const { earliest, latest } = parseWorldDate(edtf, `${field}.edtf`);
  if (edtf !== null && basis !== null) {
    const counted = basis === "relative_to_publication" ? { reference } : {};
    assertNotMorePrecise({ edtf, text: date?.text ?? null, basis, ...counted }, `${field}.edtf`);
  }
  const columns = {
    [`${prefix}Edtf`]: edtf,
    [`${prefix}Text`]: date?.text ?? null,
    [`${prefix}Basis`]: basis,
    [`${prefix}Note`]: (basis === "external" && date?.note) || "",
    [`${prefix}Earliest`]: midnight(earliest),
    [`${prefix}Latest`]: midnight(latest),
  };
  return columns as WorldDateColumns<P>;
}

/** A day as the client of the database takes it. */
export function midnight(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

type Said<P extends string> = { [K in `${P}Edtf` | `${P}Text` | `${P}Basis` | `${P}Note`]: string | null };

/** The part of a world date that somebody said, without the days computed from it: what history keeps. */
export function worldDateSaid<P extends string>(prefix: P, columns: WorldDateColumns<P>): Said<P> {
  const keys = [`${prefix}Edtf`, `${prefix}Text`, `${prefix}Basis`, `${prefix}Note`] as const;
  return Object.fromEntries(keys.map((key) => [key, columns[key]])) as unknown as Said<P>;
}

/** A world date as it is read back for a screen: what was said, without the computed days. */
export type SaidDate = {
  edtf: string | null;
  text: string | null;
  basis: DateBasis | null;
  /** How it is known, where it is known from elsewhere; else "". */
  note: string;
};
