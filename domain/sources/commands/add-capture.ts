import { command } from "@/domain/access/command";
import { pasted } from "../pasted";
import { addCaptureInput } from "../schema";
import { keepCapture } from "./keep";
import { suggestLineage } from "./suggest-lineage";
import { prepare } from "./take-in";

/** Another capture of a document: a later state of its page, a better copy, the original of a translation. Earlier captures stay. */
export const addCapture = command({
  permission: "document.write",
  input: addCaptureInput,
  prepare: (ctx, { text, ...to }) => prepare(ctx, { text }, to),
  run: (tx, ctx, { documentId, text, transform, again }, prepared) =>
    keepCapture(tx, ctx, documentId, pasted(text), { transform, again }, prepared),
  after: suggestLineage,
});
