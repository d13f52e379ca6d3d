"use server";

import { memberAction } from "@/domain/access/action";
import { quoteDocument } from "./commands/quote-document";

export const quoteDocumentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, quoteDocument, input);
