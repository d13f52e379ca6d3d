import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** How words came to us. */
export const intakeWays = [
  { id: "paste", label: "Pasted", help: "Somebody pasted the text." },
  { id: "file", label: "File", help: "Somebody chose a file." },
  { id: "address", label: "Address", help: "Parley fetched it from the web." },
] as const satisfies readonly Entry[];
export type IntakeWay = (typeof intakeWays)[number]["id"];
export const intakeWayIds = idsOf(intakeWays);
export const intakeWaysById = byId(intakeWays);

/** What a document can say about itself. */
export const foundFields = [
  { id: "title", label: "Title", help: "What it calls itself." },
  { id: "byline", label: "Byline", help: "Who it says wrote it." },
  { id: "outlet", label: "Outlet", help: "Where it says it appeared." },
  { id: "published", label: "Published", help: "When it says it appeared." },
  { id: "language", label: "Language", help: "The language it says it is in, or plainly is." },
  { id: "url", label: "Address", help: "The address it says is its own." },
] as const satisfies readonly Entry[];
export type FoundField = (typeof foundFields)[number]["id"];
export const foundFieldIds = idsOf(foundFields);
export const foundFieldsById = byId(foundFields);

/** The largest file, in bytes, that is taken. */
export const fileLimit = 25 * 1024 * 1024;
