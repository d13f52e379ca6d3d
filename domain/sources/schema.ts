import { z } from "zod";
import { markingIds } from "@/domain/negotiations/vocabulary";
import { keptOf } from "@/lib/kept-text";
import { oneLine } from "@/lib/one-line";
import { worldDateInput } from "@/lib/world-date";
import { hazardKindIds, lineageKindIds, pasteLimit, reliabilityIds, transformIds } from "./vocabulary";

/** Words that may be missing. Empty is unknown, and unknown is stored as null. */
export const unknownOr = (limit: number) =>
  oneLine()
    .max(limit, `Keep this under ${limit} characters.`)
    .nullish()
    .transform((text) => text || null);

export const webAddress = unknownOr(2000).refine(
  (address) => address === null || (/^https?:\/\//i.test(address) && URL.canParse(address)),
  "Give a whole address that begins with http:// or https://, or leave it empty.",
);

const sourceName = oneLine().min(2, "Name the source.").max(120, "Keep the name under 120 characters.");
const note = z.string().trim().max(4000, "Keep the note under 4,000 characters.").default("");

export const createSourceInput = z.object({ name: sourceName, url: webAddress, note });
export const updateSourceInput = createSourceInput.extend({ id: z.uuid(), version: z.number().int() });
export const gradeSourceInput = z.object({
  sourceId: z.uuid(),
  reliability: z.enum(reliabilityIds, "Choose a letter from A to F."),
  reason: z
    .string()
    .trim()
    .min(3, "Say what the grade rests on, in at least three letters.")
    .max(2000, "Keep the reason under 2,000 characters."),
});

/** A BCP 47 tag as far as it names a language, a script and a region ("uk", "pt-BR", "sr-Latn"). */
const language = unknownOr(20).refine(
  (tag) => tag === null || /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(tag),
  "Give the language as a tag such as en, uk or pt-BR, or leave it empty.",
);

/** What is known about a document. Whatever is left empty stays unknown. */
export const description = {
  sourceId: z.uuid().nullish(),
  /** A source that is not in the list yet, made with the document. Counts only without `sourceId`. */
  newSource: z.object({ name: sourceName }).nullish(),
  outlet: unknownOr(200),
  byline: unknownOr(200),
  published: worldDateInput,
  url: webAddress,
  archiveUrl: webAddress,
  language,
  marking: z.enum(markingIds).default("amber"),
  note,
};
const text = z
  .string()
  .max(pasteLimit, "This is more than 300,000 characters. Take it in as a file.")
  .transform(keptOf);
export const transform = z.enum(transformIds, "Say what lies between the words and this text.").default("original");
/** Takes the same bytes in once more, on purpose. */
export const again = z.boolean().default(false);
/** A document of the same address is another document, on purpose. */
export const apart = z.boolean().default(false);

/**
 * Without a title, the first line of the text becomes it. `unseen` takes in a document that is known of while nobody has its text: others
 * may go back to it by lineage. It has a title then, and no capture.
 */
export const addDocumentInput = z
  .object({
    title: unknownOr(300),
    ...description,
    text: text.default(""),
    transform,
    again,
    apart,
    unseen: z.boolean().default(false),
  })
  .refine(({ unseen, text: given }) => unseen || given.trim() !== "", { path: ["text"], message: "Paste the text." })
  .refine(({ unseen, title }) => !unseen || title !== null, {
    path: ["title"],
    message: "Give the document a title; there is no text to take it from.",
  });
export const addCaptureInput = z.object({
  documentId: z.uuid(),
  text: text.refine((given) => given.trim() !== "", "Paste the text."),
  transform,
  again,
});
export const updateDocumentInput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: oneLine().min(1, "Give the document a title.").max(300, "Keep the title under 300 characters."),
  ...description,
});

export const markHazardInput = z
  .object({
    captureId: z.uuid(),
    kind: z.enum(hazardKindIds, "Choose the kind of hazard."),
    /** UTF-16 units of the capture's text; both or neither. */
    start: z.number().int().min(0).nullish(),
    end: z.number().int().min(1).nullish(),
    reason: z
      .string()
      .trim()
      .min(3, "Say what is wrong, in at least three letters.")
      .max(500, "Keep the reason under 500 characters."),
  })
  .refine(
    ({ start, end }) =>
      (start ?? null) === null ? (end ?? null) === null : start != null && end != null && start < end,
    {
      path: ["end"],
      message: "A place in the text has a beginning and a later end.",
    },
  );
/** Why a judgement was made, where it may stand without saying. */
const because = z.string().trim().max(1000, "Keep the reason under 1,000 characters.").default("");
export const dismissHazardInput = z.object({ id: z.uuid(), reason: because });
export const restoreHazardInput = z.object({ id: z.uuid(), reason: because });

export const judgeTransformInput = z.object({
  captureId: z.uuid(),
  transform: z.enum(transformIds, "Say what lies between the words and this text."),
  reason: z
    .string()
    .trim()
    .min(3, "Say what shows it, in at least three letters.")
    .max(1000, "Keep the reason under 1,000 characters."),
});

export const linkDocumentsInput = z.object({
  fromId: z.uuid("Choose a document."),
  toId: z.uuid("Choose the other document."),
  kind: z.enum(lineageKindIds, "Choose how the one came from the other."),
  note: z.string().trim().max(1000, "Keep the note under 1,000 characters.").default(""),
});
export const unlinkDocumentsInput = z.object({ id: z.uuid() });

/** `id` is that of the suggestion; what is judged is the pair of its documents. */
export const dismissSuggestionInput = z.object({ id: z.uuid(), note: because });
export const restoreSuggestionInput = z.object({ id: z.uuid() });

export type DocumentDescription = Omit<z.output<typeof updateDocumentInput>, "id" | "version" | "title">;
