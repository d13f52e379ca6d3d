import { z } from "zod";
import { foundInput } from "./given-input";
import { fileLimit, intakeWayIds } from "./intake-vocabulary";
import { again, apart, description, transform, unknownOr, webAddress } from "./schema";

const bytes = z
  .instanceof(Uint8Array)
  .refine((raw) => raw.length > 0, "This file is empty.")
  .refine((raw) => raw.length <= fileLimit, "A file may have at most 25 MB.");
const declaredType = z.string().max(200).nullish();
const fileName = z.string().min(1).max(255);

/** What a person says about a document before it is taken in; what is left empty may be filled by what the document says itself. */
export const documentDescription = z.object({ title: unknownOr(300), ...description });

/**
 * What is given to the worker: the bytes of a file, of formatted or long text from the clipboard, or an address to fetch. With `documentId`
 * it becomes another capture of that document, and the description says nothing.
 */
export const requestIntakeInput = z
  .object({
    way: z.enum(intakeWayIds),
    raw: bytes.nullish(),
    fileName: fileName.nullish(),
    declaredType,
    address: webAddress,
    documentId: z.uuid().nullish(),
    description: documentDescription.prefault({}),
    transform,
    again,
    apart,
  })
  .refine(({ way, address }) => way !== "address" || address !== null, {
    path: ["address"],
    message: "Give the address of the page.",
  })
  .refine(({ way, raw }) => way === "address" || raw, { path: ["file"], message: "Choose a file." })
  .refine(({ way, fileName: name }) => way !== "file" || name, { path: ["file"], message: "The file has no name." });

/** Tries again what failed; `again`, `apart` and `documentId` answer what it failed for. */
export const retryIntakeInput = z.object({ id: z.uuid(), again, apart, documentId: z.uuid().nullish() });
export const dropIntakeInput = z.object({ id: z.uuid() });

/** What the worker read; `lease` proves that the intake is still its to finish. */
export const finishIntakeInput = z.object({
  id: z.uuid(),
  lease: z.uuid(),
  mediaType: z.string().min(1).max(200),
  text: z.string(),
  found: z.array(foundInput),
  extractor: z.string().max(100),
});
