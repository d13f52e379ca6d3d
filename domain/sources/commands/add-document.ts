import { command } from "@/domain/access/command";
import { fillIn } from "../fill-in";
import { pasted } from "../pasted";
import { addDocumentInput } from "../schema";
import { keepDocument } from "./keep";
import { suggestLineage } from "./suggest-lineage";
import { prepare } from "./take-in";

/** Takes in a pasted text as a document, or notes a document whose text nobody has. */
export const addDocument = command({
  permission: "document.write",
  input: addDocumentInput,
  prepare: (ctx, { text, transform }) => prepare(ctx, { text }, { transform }),
  run(tx, ctx, { text, transform, again, apart, unseen, ...description }, prepared) {
    const given = unseen ? null : pasted(text);
    const known = fillIn(description, given?.found ?? []);
    return keepDocument(tx, ctx, known, given, { transform, again, apart }, prepared);
  },
  after: suggestLineage,
});
