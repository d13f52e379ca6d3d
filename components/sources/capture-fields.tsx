"use client";

import { useContext, useState } from "react";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { pasteLimit, transforms } from "@/domain/sources/vocabulary";

const options = transforms.map(({ id, label }) => ({ value: id, label }));
const help = (id: string) => transforms.find((transform) => transform.id === id)?.help;
const count = (units: number) => units.toLocaleString("en-GB");

/** The text as it is pasted, with how much of it there is, and what is done with it while it is taken in. */
export function TextField({ rows = 16 }: { rows?: number }) {
  const [units, setUnits] = useState(0);
  const pending = useContext(FormContext)?.pending ?? false;
  const over = units > pasteLimit;
  return (
    <div className="stack gap-1">
      <Field
        name="text"
        label="Text"
        help="Kept byte for byte, with its hash. Boilerplate can stay: it is folded, not lost."
      >
        <Textarea
          serif
          rows={rows}
          spellCheck={false}
          placeholder="Paste the article, communiqué or post"
          onInput={(event) => setUnits(event.currentTarget.value.length)}
          autoFocus
        />
      </Field>
      <p role="status" className="num text-sm text-ink-3">
        {pending
          ? `Taking in ${count(units)} characters: keeping the bytes, hashing, looking for hazards.`
          : over
            ? `${count(units)} characters. A capture takes at most ${count(pasteLimit)}.`
            : units > 0
              ? `${count(units)} characters`
              : "Nothing pasted yet"}
      </p>
    </div>
  );
}

/** What lies between the words and this text: it decides how far they can be trusted word by word. */
export function TransformField() {
  const [chosen, setChosen] = useState<string>("original");
  return (
    <Field name="transform" label="This text is" help={help(chosen)}>
      <Select options={options} defaultValue="original" onInput={(event) => setChosen(event.currentTarget.value)} />
    </Field>
  );
}
