import { command } from "@/domain/access/command";
import { pasted } from "../given-input";
import { addDocumentInput } from "../schema";
import { keepDocument } from "./keep";
import { suggestLineage } from "./suggest-lineage";
import { prepare } from "./take-in";

/** Takes in a pasted text as a document, or notes a document whose text nobody has. */
export const addDocument = command({
  permission: "document.write",
  input: addDocumentInput,
  prepare: (ctx, { text, transform }) => prepare(ctx, { text }, { transform }),
  run: (tx, ctx, { text, transform, again, apart, unseen, ...description }, prepared) =>
    keepDocument(tx, ctx, description, unseen ? null : pasted(text), { transform, again, apart }, prepared),
  after: suggestLineage,
});
