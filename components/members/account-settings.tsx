"use client";

import { NewPasswordField } from "@/components/members/account-fields";
import { CommandButton } from "@/components/ui/command-button";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/action-result";

export function NameForm({ action, name }: { action: Action<{ name: string }>; name: string }) {
  return (
    <CommandForm action={action} submit="Save name" done="Name saved">
      <Field
        name="name"
        label="Name"
        help="By this name you are shown in every negotiation; the activity keeps the name under which something was done."
      >
        <Input defaultValue={name} autoComplete="name" maxLength={80} />
      </Field>
    </CommandForm>
  );
}

type PasswordFormProps = { action: Action<null>; email: string; hasPassword: boolean };

export function PasswordForm({ action, email, hasPassword }: PasswordFormProps) {
  return (
    <CommandForm
      action={action}
      submit={hasPassword ? "Change password" : "Set password"}
      done={hasPassword ? "Password changed; you are signed out everywhere else" : "Password set"}
    >
      {/* For password managers: which account the password belongs to. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {hasPassword ? (
        <Field name="current" label="Current password">
          <Input type="password" autoComplete="current-password" />
        </Field>
      ) : null}
      <NewPasswordField name="password" label="New password" />
    </CommandForm>
  );
}

export function SignOutEverywhere({ action }: { action: Action<never> }) {
  return (
    <CommandButton
      action={action}
      confirm={{
        title: "Sign out everywhere?",
        body: "Every session of this account ends, on this device too.",
        label: "Sign out everywhere",
      }}
    >
      Sign out everywhere
    </CommandButton>
  );
}
