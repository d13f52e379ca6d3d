import { ButtonLink } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { type Role, roleLabels } from "@/domain/access/permissions";
import { issueKey } from "@/domain/issues/schema";
import type { Action } from "@/lib/action-result";

type IssueFormProps = {
  negotiation: string;
  action: Action<{ number: number }>;
  /** What is changed; none for a new issue. */
  issue: {
    id: string;
    number: number;
    title: string;
    question: string;
    note: string;
    parentId: string | null;
    ownerId: string | null;
    version: number;
  } | null;
  issues: readonly { id: string; number: number; title: string }[];
  members: readonly { id: string; name: string; role: Role }[];
  /** The parent that a new issue is made under. */
  parentId?: string | null;
};

/** One contested question, worded so that no party could object to it. */
export function IssueForm({ negotiation, action, issue, issues, members, parentId = null }: IssueFormProps) {
  const place = issue ? `issue/${issue.number}/edit` : "issue/new";
  const back = issue ? `/n/${negotiation}/issues/${issue.number}` : `/n/${negotiation}/issues`;
  return (
    <CommandForm
      action={action}
      input={issue ? { id: issue.id, version: issue.version } : {}}
      draftKey={`${negotiation}/${place}`}
      submit={issue ? "Save changes" : "Create issue"}
      done={issue ? "Issue changed" : "Issue created"}
      goTo={`/n/${negotiation}/issues/{number}`}
      cancel={
        <ButtonLink variant="quiet" href={back}>
          Cancel
        </ButtonLink>
      }
    >
      <Field name="title" label="Title" help="A few words that name the question: “Status of the Donbas”.">
        <Input type="text" defaultValue={issue?.title} autoFocus autoComplete="off" />
      </Field>
      <Field
        name="question"
        label="Question"
        help="The same as a neutral question, to which each party could give its own answer."
      >
        <Textarea serif rows={2} defaultValue={issue?.question} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="parentId" label="Part of" optional help="The larger issue it belongs to.">
          <Combobox
            placeholder="No parent"
            defaultValue={issue ? issue.parentId : parentId}
            options={issues.map(({ id, number, title }) => ({
              value: id,
              label: title,
              detail: issueKey(negotiation, number),
            }))}
          />
        </Field>
        <Field name="ownerId" label="Owner" optional help="Who keeps it up to date.">
          <Combobox
            placeholder="Nobody"
            defaultValue={issue?.ownerId}
            options={members.map(({ id, name, role }) => ({ value: id, label: name, detail: roleLabels[role].label }))}
          />
        </Field>
      </div>
      <Field name="note" label="Note" optional help="What belongs to it and what does not; figures that have no date.">
        <Textarea rows={3} defaultValue={issue?.note} />
      </Field>
    </CommandForm>
  );
}
