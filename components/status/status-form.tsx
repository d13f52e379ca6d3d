"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { WorldDateFields } from "@/components/dates/world-date-fields";
import { CitationPicker } from "@/components/positions/citation-picker";
import { type Pick, placeOfPicks } from "@/components/positions/picks";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Choices } from "@/domain/board/choices";
import { changeIssueStatusAction } from "@/domain/status/actions";
import { statusesAfter } from "@/domain/status/rules";
import { type IssueStatus, issueStatusesById, issueStatusIds } from "@/domain/status/statuses";
import { formatWorldDate } from "@/lib/days";
import { conflictStatus, parseRefusal, type Refusal } from "./refusal";
import { RefusalNotice } from "./refusal-notice";
import { ScopeField } from "./scope-field";

type StatusFormProps = {
  negotiation: string;
  issue: { id: string; number: number; status: IssueStatus };
  choices: Choices;
};

const isStatus = (value: string): value is IssueStatus => issueStatusIds.some((id) => id === value);

/** One form for every status change: the target, why, on which quotes, since when, and between whom. */
export default function StatusForm({ negotiation, issue, choices }: StatusFormProps) {
  const [to, setTo] = useState<IssueStatus | "">("");
  const [scope, setScope] = useState(choices.scope);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [picks, setPicks] = useState<readonly Pick[]>([]);
  const theirs = useRef<IssueStatus | null>(null);
  const offered =
    issue.status === "under_discussion" ? [issue.status, ...statusesAfter(issue.status)] : statusesAfter(issue.status);
  const options = offered.map((id) => ({
    value: id,
    label: id === issue.status ? "Under discussion, with another scope" : issueStatusesById[id].label,
  }));

  /** Saving over somebody's change starts from the status they left. */
  async function send(input: Record<string, unknown>) {
    const from = input.version === undefined ? issue.status : (theirs.current ?? issue.status);
    const result = await changeIssueStatusAction(negotiation, { ...input, from });
    setRefusal(result.ok ? null : parseRefusal(result.error));
    if (!result.ok) theirs.current = conflictStatus(result.error) ?? theirs.current;
    return result;
  }

  function recordScope(form: HTMLFormElement | null, parties: readonly string[]) {
    flushSync(() => {
      setTo("under_discussion");
      setScope([...parties]);
    });
    form?.requestSubmit();
  }

  return (
    <CommandForm
      action={send}
      input={{ issueId: issue.id }}
      draftKey={`${negotiation}/issue/${issue.number}/status`}
      submit="Change status"
      done="Status changed"
    >
      <Field name="to" label="New status" help={to ? issueStatusesById[to].help : undefined}>
        <Select
          options={options}
          placeholder="Choose…"
          value={to}
          onChange={({ target }) => {
            setTo(isStatus(target.value) ? target.value : "");
            setRefusal(null);
          }}
        />
      </Field>
      {refusal ? <RefusalNotice refusal={refusal} onScope={recordScope} /> : null}
      {to === "under_discussion" ? <ScopeField parties={choices.parties} value={scope} onChange={setScope} /> : null}
      <Field name="reason" label="Reason" help="In a sentence or two: what happened that moved the issue.">
        <Textarea rows={2} />
      </Field>
      <CitationPicker negotiation={negotiation} choices={choices} legend="Quotes that show it" onChosen={setPicks} />
      <WorldDateFields
        name="effective"
        legend="In effect since"
        help={sinceHelp(choices.since)}
        ifEmpty="Left empty, it holds from today."
        place={placeOfPicks(picks)}
      />
    </CommandForm>
  );
}

function sinceHelp(since: string | null): string | undefined {
  return since ? `The present status holds since ${formatWorldDate(since)}; this one cannot be earlier.` : undefined;
}
