import type { Json } from "@/lib/problem";

/** One field of a change in words for a screen; null where there was or is nothing. */
export type ToldChange = { field: string; from: string | null; to: string | null };

type Fields = { [key: string]: Json } | null;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const word = /^[a-z]+(_[a-z]+)*$/;
/** Said elsewhere in the line, or of no use to a reader. */
const silent = /(Id|Ids|^id|Hash|^sha256|^start|^end|Basis|Text|^version|^number|^resolved|^state)$/;
/** Why rather than what; see `reasonOf`. */
const reasons = ["reason", "note", "body"];

/** How a date is known that is known from elsewhere. */
const dateNote = /.Note$/;

/**
 * What a change says beyond its verb: the fields whose value differs, without ids and without the reason. Only for changes that have a
 * before and an after; what was only added or removed is told by its subject, and by how its dates are known where that is from elsewhere.
 */
export function toldChanges(before: Fields, after: Fields): ToldChange[] {
  if (!after) return [];
  const fields = Object.keys(after).filter(
    (field) => ((before && field in before) || dateNote.test(field)) && !silent.test(field) && !reasons.includes(field),
  );
  return fields.flatMap((field) => {
    const from = told(before?.[field]);
    const to = told(after[field]);
    return from === to || from === undefined || to === undefined ? [] : [{ field: fieldName(field), from, to }];
  });
}

/** The reason somebody gave, or what they said; null when there is none. */
export function reasonOf(after: Fields): string | null {
  const given = reasons.map((key) => after?.[key]).find((value) => typeof value === "string" && value.trim() !== "");
  return typeof given === "string" ? given : null;
}

const verdicts: Readonly<Record<string, string>> = {
  same: "is the same",
  different: "is somebody else",
  unsure: "cannot be told yet",
};

/** Which form of a name was recorded, withdrawn or judged, and how; null where it is about none. */
export function nameOf(before: Fields, after: Fields): string | null {
  const { form, verdict } = after ?? before ?? {};
  if (typeof form !== "string") return null;
  return typeof verdict === "string" ? `“${form}” ${verdicts[verdict] ?? verdict}` : `“${form}”`;
}

/** `shortName` → "short name", `validFromEdtf` → "valid from". */
function fieldName(field: string): string {
  return field
    .replace(/Edtf$/, "")
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
}

/** Undefined for what has no words: an id, or a thing with parts. */
function told(value: Json | undefined): string | null | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || uuid.test(value)) return undefined;
  return word.test(value) ? value.replaceAll("_", " ") : value;
}
