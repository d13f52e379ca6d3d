import { CommandForm } from "@/components/ui/command-form";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { judgeTransformAction } from "@/domain/sources/actions";
import type { CaptureLine } from "@/domain/sources/views";
import { type Transform, transforms, transformsById } from "@/domain/sources/vocabulary";

const options = transforms.map(({ id, label, help }) => ({ value: id, label, help }));

type TransformFormProps = { negotiation: string; captureId: string; transform: Transform };

/** Corrects what lies between the words first said and this text: a dated judgement beside the capture, with its reason. */
export function TransformForm({ negotiation, captureId, transform }: TransformFormProps) {
  return (
    <CommandForm
      action={judgeTransformAction.bind(null, negotiation)}
      input={{ captureId }}
      draftKey={`${negotiation}/capture/${captureId}/transform`}
      submit="Record judgement"
      done="Judgement recorded"
    >
      <RadioGroup name="transform" legend="This text is" options={options} defaultValue={transform} />
      <Field
        name="reason"
        label="Reason"
        help="What shows it: broken phrases, a note of the translator, the original at hand."
      >
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}

type TransformHistoryProps = { atIntake: Transform; transforms: CaptureLine["transforms"] };

/** Judgements on what the text is, made after it was taken in; nothing when there were none. */
export function TransformHistory({ atIntake, transforms: judged }: TransformHistoryProps) {
  if (judged.length === 0) return null;
  return (
    <ul className="text-sm text-ink-2">
      {judged.map(({ transform, reason, at, by }) => (
        <li key={at}>
          {transformsById[transform].label} by {by}, <DateText value={at} />: {reason}
        </li>
      ))}
      <li className="text-ink-3">{transformsById[atIntake].label} when taken in</li>
    </ul>
  );
}
