import { CommandForm } from "@/components/ui/command-form";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { HistoryList } from "@/components/ui/history-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { gradeSourceAction } from "@/domain/sources/actions";
import type { SourceLine } from "@/domain/sources/views";
import { reliabilities, reliabilitiesById } from "@/domain/sources/vocabulary";

const letters = reliabilities.map(({ id, label, help }) => ({ value: id, label: `${id} · ${label}`, help }));

/** How reliable a source was judged to be, and when, and why. Gradings are added to, never changed. */
export function Gradings({ grades }: { grades: SourceLine["grades"] }) {
  if (grades.length === 0) return <p className="text-ink-3">Nobody has graded this source. It stands at F.</p>;
  return (
    <HistoryList
      items={grades.map(({ reliability, reason, at, by }) => ({
        key: at,
        when: <DateText value={at} />,
        what: (
          <>
            <b>{reliability}</b> {reliabilitiesById[reliability].label.toLowerCase()}, by {by}
          </>
        ),
        why: reason,
      }))}
    />
  );
}

/** Grades a source once more. Its letter says nothing about what it writes this time; that is the credibility of a position. */
export function GradingForm({ negotiation, source }: { negotiation: string; source: SourceLine }) {
  return (
    <div className="stack">
      <CommandForm
        action={gradeSourceAction.bind(null, negotiation)}
        input={{ sourceId: source.id }}
        draftKey={`${negotiation}/source/${source.id}/grade`}
        submit="Record grade"
        done="Source graded"
      >
        <RadioGroup
          name="reliability"
          legend="Reliability"
          help="Of the source, whatever it says this time."
          options={letters}
          defaultValue={source.grades[0]?.reliability}
        />
        <Field name="reason" label="Reason" help="What the grade rests on.">
          <Textarea />
        </Field>
      </CommandForm>
      <h3 className="section-title">History</h3>
      <Gradings grades={source.grades} />
    </div>
  );
}
