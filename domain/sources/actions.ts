"use server";

import { memberAction } from "@/domain/access/action";
import { addCapture } from "./commands/add-capture";
import { addDocument } from "./commands/add-document";
import { createSource } from "./commands/create-source";
import { dismissHazard } from "./commands/dismiss-hazard";
import { dismissSuggestion } from "./commands/dismiss-suggestion";
import { dropIntake } from "./commands/drop-intake";
import { gradeSource } from "./commands/grade-source";
import { judgeTransform } from "./commands/judge-transform";
import { linkDocuments } from "./commands/link-documents";
import { markHazard } from "./commands/mark-hazard";
import { restoreHazard } from "./commands/restore-hazard";
import { restoreSuggestion } from "./commands/restore-suggestion";
import { retryIntake } from "./commands/retry-intake";
import { unlinkDocuments } from "./commands/unlink-documents";
import { updateDocument } from "./commands/update-document";
import { updateSource } from "./commands/update-source";

export const createSourceAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, createSource, input);
export const updateSourceAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateSource, input);
export const gradeSourceAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, gradeSource, input);
export const addDocumentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, addDocument, input);
export const updateDocumentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateDocument, input);
export const addCaptureAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, addCapture, input);
export const markHazardAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, markHazard, input);
export const dismissHazardAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, dismissHazard, input);
export const linkDocumentsAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, linkDocuments, input);
export const unlinkDocumentsAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, unlinkDocuments, input);
export const restoreHazardAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, restoreHazard, input);
export const judgeTransformAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, judgeTransform, input);
export const dismissSuggestionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, dismissSuggestion, input);
export const restoreSuggestionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, restoreSuggestion, input);
export const retryIntakeAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, retryIntake, input);
export const dropIntakeAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, dropIntake, input);
