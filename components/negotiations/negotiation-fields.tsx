import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

/** What a new negotiation needs; `prefix` is the path of its fields in the form's input. */
export function NegotiationFields({ prefix = "" }: { prefix?: string }) {
  return (
    <>
      <Field name={`${prefix}name`} label="Name" help="What the team calls it.">
        <Input maxLength={120} />
      </Field>
      <Field
        name={`${prefix}key`}
        label="Key"
        help="Two to ten letters or digits, such as UKR. It stands before the number of every issue and stays for good."
      >
        <Input maxLength={10} autoCapitalize="characters" spellCheck={false} className="w-32 uppercase" />
      </Field>
      <Field
        name={`${prefix}question`}
        label="Question"
        optional
        help="The question that the whole negotiation is about, neutrally worded."
      >
        <Textarea rows={2} serif maxLength={400} />
      </Field>
    </>
  );
}
