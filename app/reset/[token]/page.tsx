import type { Metadata } from "next";
import { NewPasswordField } from "@/components/members/account-fields";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";
import { CommandForm } from "@/components/ui/command-form";
import { resetPasswordAction } from "@/domain/access/actions";
import { findPasswordLink } from "@/domain/access/queries";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = await findPasswordLink(token);
  if (!user) {
    return (
      <PlainPage
        title="This link does not work any more"
        lead="It was used or ran out, or its address is not complete. Ask a lead of your negotiation for a new one."
      >
        <div>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </div>
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title="Choose a new password"
      lead={`For ${user.name}, ${user.email}. It signs you out everywhere else.`}
    >
      <CommandForm action={resetPasswordAction} input={{ token }} submit="Save and sign in">
        {/* For password managers: which account the new password belongs to. */}
        <input type="email" autoComplete="username" value={user.email} readOnly hidden />
        <NewPasswordField name="password" label="New password" />
      </CommandForm>
    </PlainPage>
  );
}
