"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { transforms } from "@/domain/sources/vocabulary";

const options = transforms.map(({ id, label }) => ({ value: id, label }));
const help = (id: string) => transforms.find((transform) => transform.id === id)?.help;

/** What lies between the words and this text: it decides how far they can be trusted word by word. */
export function TransformField() {
  const [chosen, setChosen] = useState<string>("original");
  return (
    <Field name="transform" label="This text is" help={help(chosen)}>
      <Select options={options} defaultValue="original" onInput={(event) => setChosen(event.currentTarget.value)} />
    </Field>
  );
}
