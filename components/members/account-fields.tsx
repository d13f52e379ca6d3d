import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** What a new account needs; `prefix` is the path of its fields in the form's input. */
export function AccountFields({ prefix = "" }: { prefix?: string }) {
  return (
    <>
      <Field name={`${prefix}name`} label="Your name" help="It stands on everything you record.">
        <Input autoComplete="name" maxLength={80} autoFocus />
      </Field>
      <Field name={`${prefix}email`} label="E-mail">
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <NewPasswordField name={`${prefix}password`} />
    </>
  );
}

export function NewPasswordField({ name, label = "Password" }: { name: string; label?: string }) {
  return (
    <Field name={name} label={label} help="At least ten characters. A few words in a row are easy to keep.">
      <Input type="password" autoComplete="new-password" maxLength={200} />
    </Field>
  );
}
