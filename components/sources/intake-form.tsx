"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { announce } from "@/components/ui/announcer";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TabList } from "@/components/ui/tab-list";
import { addCaptureAction, addDocumentAction } from "@/domain/sources/actions";
import { pasteLimit } from "@/domain/sources/vocabulary";
import type { ActionResult, ProblemData } from "@/lib/action-result";
import { plural } from "@/lib/plural";
import { FileDoor } from "./file-door";
import { useAgain } from "./known-already";
import { sendIntake } from "./send-intake";
import { withSource } from "./source-field";
import { type Formatted, TextDoor } from "./text-door";

type Door = "text" | "file" | "address";
type Done = { captureId?: string | null; documentId?: string; hazards?: number; id?: string };
type IntakeFormProps = {
  negotiation: string;
  draftKey: string;
  /** The document that it is another capture of, where that is settled. */
  documentId?: string;
  rows?: number;
  /** What is known about the document, beside the doors or below them. */
  children: ReactNode;
  beside?: boolean;
};

/** The three doors by which a document comes in. A pasted text is taken in at once; what takes longer is given to the worker. */
export function IntakeForm({ negotiation, draftKey, documentId, rows = 16, children, beside }: IntakeFormProps) {
  const router = useRouter();
  const again = useAgain();
  const [door, setDoor] = useState<Door>("text");
  const [file, setFile] = useState<File | null>(null);
  const [formatted, setFormatted] = useState<Formatted>(null);
  const [besideButton, setBesideButton] = useState<HTMLElement | null>(null);

  function send(given: Record<string, unknown>): Promise<ActionResult<Done>> {
    const { captureOf, ...typed } = given;
    const target = documentId ?? captureOf ?? typed.documentId;
    const { file: _, address, text, unseen, ...input } = withSource({ ...typed, documentId: target });
    if (unseen !== true && door === "file") return sendIntake(negotiation, { way: "file", file }, input);
    if (unseen !== true && door === "address")
      return sendIntake(negotiation, { way: "address", address: String(address) }, input);
    const words = typeof text === "string" ? text : "";
    const long = formatted ? formatted.html : words.length > pasteLimit ? words : null;
    if (unseen !== true && long !== null) {
      const page = new File([long], "clipboard", {
        type: formatted ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
      });
      return sendIntake(negotiation, { way: "paste", file: page }, input);
    }
    return input.documentId
      ? addCaptureAction(negotiation, { ...input, text: words })
      : addDocumentAction(negotiation, { ...input, text: words, unseen });
  }

  function onDone({ id, captureId, documentId: document, hazards = 0 }: Done) {
    if (id) return router.push(`/n/${negotiation}/sources?intake=${id}`);
    announce(hazards > 0 ? `Taken in, with ${plural(hazards, "hazard")} to look at` : "Taken in; no hazard was found");
    router.push(`/n/${negotiation}/${captureId ? `captures/${captureId}` : `sources/${document}`}`);
  }

  function onDrop(event: DragEvent) {
    const [dropped] = event.dataTransfer.files;
    if (!dropped) return;
    event.preventDefault();
    setFile(dropped);
    setDoor("file");
  }

  const doors = (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file; its field does the same by keyboard
    <div
      className="stack"
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={onDrop}
    >
      <TabList
        label="How it comes in"
        current={door}
        onChange={setDoor}
        tabs={[
          {
            id: "text",
            label: "Text",
            panel: <TextDoor rows={rows} formatted={formatted} onFormatted={setFormatted} />,
          },
          { id: "file", label: "File", panel: <FileDoor file={file} onFile={setFile} /> },
          {
            id: "address",
            label: "Address",
            panel: (
              <Field
                name="address"
                label="Address of the page"
                help="Parley fetches it once, without cookies, and keeps what it got."
              >
                <Input type="url" placeholder="https://" autoComplete="off" spellCheck={false} />
              </Field>
            ),
          },
        ]}
      />
      <div ref={setBesideButton} className="form-problem empty:hidden" />
      <div className="row">
        <SubmitButton>Take in</SubmitButton>
      </div>
    </div>
  );
  /** What is asked stands at the button that was pressed, not below all that is known about the document. */
  const ask = (problem: ProblemData) => {
    const question = again.draw(problem);
    return question && besideButton ? createPortal(question, besideButton) : question;
  };
  return (
    <CommandForm action={send} draftKey={draftKey} submit={null} problem={ask} onDone={onDone}>
      {again.hidden}
      {beside ? (
        <div className="cols">
          {doors}
          <div className="stack">{children}</div>
        </div>
      ) : (
        <>
          {children}
          {doors}
        </>
      )}
    </CommandForm>
  );
}
