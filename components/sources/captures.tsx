import { DateText } from "@/components/ui/date-text";
import { DialogButton } from "@/components/ui/dialog-button";
import { Link } from "@/components/ui/link";
import type { CaptureLine, DocumentFacts } from "@/domain/sources/views";
import { transformsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";
import { Arrival } from "./arrival";
import { Hazards } from "./hazards";
import { Offers } from "./offers";
import { TransformForm, TransformHistory } from "./transform";

type CapturesProps = {
  negotiation: string;
  document: DocumentFacts;
  captures: readonly CaptureLine[];
  mayWrite: boolean;
};

/** The texts of a document, each as it was when taken in, with the hashes that prove it. */
export function Captures({ negotiation, document, captures, mayWrite }: CapturesProps) {
  return (
    <ul className="grid gap-4">
      {captures.map((capture, index) => {
        const { id, at, by, transform, length, evidence, hazards, judgedHazards } = capture;
        return (
          <li key={id} className="grid gap-1.5 border-t border-rule pt-3">
            <p className="row gap-x-3">
              <Link className="link font-medium" href={`/n/${negotiation}/captures/${id}`}>
                Read {captures.length > 1 ? `capture ${captures.length - index}, of ` : "the capture of "}
                <DateText value={at} form="time" />
              </Link>
              <span className="text-ink-2">
                {transformsById[transform].label}, {length.toLocaleString("en-GB")} characters,{" "}
                {plural(evidence, "quote")}, taken in by {by}
              </span>
            </p>
            <TransformHistory atIntake={capture.transformAtIntake} transforms={capture.transforms} />
            {mayWrite ? (
              <DialogButton
                label="Correct what this text is"
                buttonSize="sm"
                className="w-fit"
                title="What lies between the words and this text"
                description="The capture stays as it was taken in. Positions that rest on it follow the latest judgement."
              >
                <TransformForm negotiation={negotiation} captureId={id} transform={transform} />
              </DialogButton>
            ) : null}
            {mayWrite && index === 0 ? (
              <Offers
                negotiation={negotiation}
                document={document}
                found={capture.found}
                isFirst={captures.length === 1}
              />
            ) : null}
            <Arrival negotiation={negotiation} capture={capture} />
            <Hazards
              negotiation={negotiation}
              captureId={id}
              hazards={hazards}
              judged={judgedHazards}
              mayWrite={mayWrite}
            />
          </li>
        );
      })}
    </ul>
  );
}
