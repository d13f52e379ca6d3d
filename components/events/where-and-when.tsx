"use client";

import { useState } from "react";
import { WorldDateFields, type WorldDateValue } from "@/components/dates/world-date-fields";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type EventKind, eventKindsById } from "@/domain/events/kinds";

export type WiderEvent = { id: string; title: string; kind: EventKind };

/** Within what, where and when an event is. Words of its date count from the wider event, where it lies within one. */
export function WhereAndWhen({
  parents,
  within,
  place,
  date,
}: {
  parents: WiderEvent[];
  within?: string | null;
  place?: string;
  date?: WorldDateValue;
}) {
  const [wider, setWider] = useState(within ?? "");
  return (
    <>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="parentId" label="Part of" optional help="A wider event: rounds in a series, sessions in either.">
          <Select
            placeholder="Stands alone"
            defaultValue={wider}
            onInput={({ currentTarget }) => setWider(currentTarget.value)}
            options={parents.map(({ id, title, kind }) => ({
              value: id,
              label: title,
              group: eventKindsById[kind].label,
            }))}
          />
        </Field>
        <Field name="place" label="Place" optional>
          <Input defaultValue={place} autoComplete="off" />
        </Field>
      </div>
      <WorldDateFields
        name="date"
        legend="When"
        help="Leave the date empty when it is unknown; the words of the source still help."
        value={date}
        place={wider ? { eventId: wider } : undefined}
      />
    </>
  );
}
