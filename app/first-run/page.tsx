import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountFields } from "@/components/members/account-fields";
import { NegotiationFields } from "@/components/negotiations/negotiation-fields";
import { PlainPage } from "@/components/shell/plain-page";
import { CommandForm } from "@/components/ui/command-form";
import { getSignInScreen } from "@/domain/access/queries";
import { firstRunAction } from "@/domain/negotiations/actions";

export const metadata: Metadata = { title: "First run" };

export default async function FirstRunPage() {
  if ((await getSignInScreen()).anyone) redirect("/");
  return (
    <PlainPage
      title="Set up Parley"
      lead="Nobody has an account here yet. You become the lead of the first negotiation; invite the others from inside."
    >
      <CommandForm action={firstRunAction} submit="Create both and begin">
        <fieldset className="stack">
          <legend className="section-title">Your account</legend>
          <AccountFields prefix="person." />
        </fieldset>
        <fieldset className="stack">
          <legend className="section-title">The negotiation</legend>
          <NegotiationFields prefix="negotiation." />
        </fieldset>
      </CommandForm>
    </PlainPage>
  );
}
