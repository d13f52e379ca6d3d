"use client";

import { NegotiationFields } from "@/components/negotiations/negotiation-fields";
import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Plus } from "@/components/ui/icons/objects";
import { createNegotiationAction } from "@/domain/negotiations/actions";

export function BeginButton() {
  return (
    <DialogButton
      label="New negotiation"
      title="New negotiation"
      description="You become its lead. Nobody else sees it until you invite them."
      icon={<Plus />}
    >
      <CommandForm action={createNegotiationAction} submit="Create" goTo="/n/{key}/matrix" done="Negotiation created">
        <NegotiationFields />
      </CommandForm>
    </DialogButton>
  );
}
