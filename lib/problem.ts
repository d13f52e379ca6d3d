/**
 * The closed set of ways in which a request can fail. Every error that a person may see is a `Problem`;
 * anything else is a defect, is logged, and reaches nobody's screen as text.
 */
export const problemCodes = [
  "invalid", // the input does not parse; `fields` says where
  "unauthenticated", // nobody is signed in
  "forbidden", // the role may not do this
  "not_found", // it does not exist, or not for this person
  "conflict", // somebody changed the record meanwhile; `details` holds their version
  "refused", // a rule of the negotiation says no; `details` says what would be needed
  "too_many", // too many attempts; try later
  "internal", // a defect
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** JSON only: a problem's details cross the wire to the browser. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    /** Messages by field path ("validFrom", "citations.0.evidenceId"). */
    readonly fields: Record<string, string> = {},
    readonly details: Json = null,
  ) {
    super(message);
    this.name = "Problem";
  }
}
