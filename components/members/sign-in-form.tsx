"use client";

import { useRef } from "react";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/action-result";

type SignInFormProps = {
  action: Action<never>;
  next: string;
  demo: { password: string; accounts: { email: string; name: string }[] };
};

export function SignInForm({ action, next, demo }: SignInFormProps) {
  const fields = useRef<HTMLDivElement>(null);

  function fill(email: string) {
    const control = (name: string) => fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    for (const [name, value] of Object.entries({ email, password: demo.password })) {
      const input = control(name);
      if (input) input.value = value;
    }
    fields.current?.closest("form")?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  }

  return (
    <>
      <CommandForm action={action} input={{ next }} submit="Sign in">
        <div ref={fields} className="stack">
          <Field name="email" label="E-mail">
            <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Field>
          <Field name="password" label="Password">
            <Input type="password" autoComplete="current-password" />
          </Field>
        </div>
      </CommandForm>
      {demo.accounts.length > 0 ? (
        <section className="stack" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts" className="section-title">
            Demo accounts
          </h2>
          <p className="text-ink-2">
            Choose one to fill the form. All have the password <code>{demo.password}</code>.
          </p>
          <ul className="row">
            {demo.accounts.map(({ email, name }) => (
              <li key={email}>
                <button type="button" className="btn" onClick={() => fill(email)} data-tip={email}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
