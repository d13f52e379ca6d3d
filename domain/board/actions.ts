"use server";

import { memberAction } from "@/domain/access/action";
import { removeFilter } from "./commands/remove-filter";
import { saveFilter } from "./commands/save-filter";

// Each takes the negotiation's key first, so that a page binds it and a form sends only its own fields.
export const saveFilterAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, saveFilter, input);
export const removeFilterAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, removeFilter, input);
