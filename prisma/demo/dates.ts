import type { When } from "./types";

// None of the documents dates its Paris meeting in full; the years, and most days, are known from elsewhere.

/** How a date is known that no document gives in full. */
export const elsewhere = "From public calendars of the meetings; no document here names the year.";

export const unknown: When = { edtf: null, text: null, basis: null };

export const august: When = { edtf: "2025-08~", text: "last month", basis: "relative_to_publication" };
export const september: When = { edtf: "2025-09-04", text: "Thursday", basis: "external", note: elsewhere };
export const septemberEve: When = { edtf: "2025-09-03", text: "Wednesday", basis: "relative_to_event" };
export const aboutSeptember: When = { edtf: "2025-09-04~", text: null, basis: "relative_to_event" };

export const november: When = { edtf: "2025-11~", text: "recently", basis: "relative_to_publication" };
export const december: When = { edtf: "2025-12-01", text: "Monday", basis: "external", note: elsewhere };
export const aboutDecember: When = { edtf: "2025-12-01~", text: null, basis: "relative_to_event" };
export const afterTrumpTalks: When = {
  edtf: "2025-12-28?",
  text: "after the talks with Trump",
  basis: "external",
  note: elsewhere,
};

export const januaryTuesday: When = { edtf: "2026-01-06", text: "Tuesday", basis: "external", note: elsewhere };
export const januaryWednesday: When = { edtf: "2026-01-07?", text: "Wednesday", basis: "inferred" };
export const aboutJanuary: When = { edtf: "2026-01-06~", text: null, basis: "relative_to_event" };

/** A date known from outside the documents, and from where. */
export function external(edtf: string, note = elsewhere): When {
  return { edtf, text: null, basis: "external", note };
}

/** Since when somebody holds an office, which no document here says. */
export function inOffice(edtf: string): When {
  return external(edtf, "From the public record of the office.");
}
