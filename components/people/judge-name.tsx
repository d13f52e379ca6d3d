"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useCommand } from "@/components/ui/use-command";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type NameFormKind, nameFormKinds } from "@/domain/parties/name-forms";
import {
  judgePartyNameAction,
  judgePersonNameAction,
  undoPartyJudgementAction,
  undoPersonJudgementAction,
} from "@/domain/people/actions";
import type { Candidate } from "@/domain/people/candidates";
import { type NameVerdict, nameVerdicts } from "@/domain/people/name-verdict-vocabulary";

type JudgeNameProps = {
  negotiation: string;
  form: string;
  captureId: string | null;
  bearer: Candidate["bearer"];
  proposed: NameFormKind;
  /** "Unsure" stands already. */
  isDoubted: boolean;
};

const kinds = nameFormKinds.map(({ id, label }) => ({ value: id, label: label.toLowerCase() }));
const isKind = (id: string): id is NameFormKind => nameFormKinds.some((kind) => kind.id === id);

/** The three verdicts on one pair; the kind goes with "same" and can be changed first. What was judged can be taken back for a moment here, and later in the list. */
export function JudgeName({ negotiation, form, captureId, bearer, proposed, isDoubted }: JudgeNameProps) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState(proposed);
  const [note, setNote] = useState<string | null>(null);
  const isParty = bearer.kind === "party";
  const { run, pending, problem } = useCommand((input) =>
    (isParty ? judgePartyNameAction : judgePersonNameAction)(negotiation, input),
  );

  async function takeBack(id: string) {
    const result = await (isParty ? undoPartyJudgementAction : undoPersonJudgementAction)(negotiation, { id });
    announce(result.ok ? "Undone, and as it was before" : result.error.message, { assertive: !result.ok });
    router.refresh();
  }
  async function say(verdict: NameVerdict) {
    const place = placeAfter(root.current);
    const bearerId = isParty ? { partyId: bearer.id } : { personId: bearer.id };
    const result = await run({
      ...bearerId,
      form,
      verdict,
      kind: verdict === "same" ? kind : null,
      note: note ?? "",
      captureId,
    });
    if (!result.ok) return;
    setNote(null);
    const { id } = result.data;
    announce(told[verdict](form, bearer.name), { undo: () => void takeBack(id) });
    // What was judged leaves the list: the focus goes on to what is next.
    if (verdict !== "unsure") place?.focus();
    router.refresh();
  }

  return (
    <div ref={root} className="row mt-1 gap-1.5" data-judge="">
      {nameVerdicts
        .filter(({ id }) => !(isDoubted && id === "unsure"))
        .map(({ id, label, help }) => (
          <Button key={id} size="sm" data-tip={help} pending={pending} onClick={() => void say(id)}>
            {label}
            <VisuallyHidden>
              {" "}
              {toward[id]} {bearer.name}: {form}
            </VisuallyHidden>
          </Button>
        ))}
      <span className="row gap-1 text-sm text-ink-2">
        as
        <Select
          aria-label={`How “${form}” comes about, if it is ${bearer.name}`}
          options={kinds}
          value={kind}
          onChange={(event) => {
            if (isKind(event.currentTarget.value)) setKind(event.currentTarget.value);
          }}
        />
      </span>
      {note === null ? (
        <Button variant="quiet" size="sm" onClick={() => setNote("")}>
          Add a note
          <VisuallyHidden>
            {" "}
            on {form} and {bearer.name}
          </VisuallyHidden>
        </Button>
      ) : (
        <Input
          aria-label={`Why “${form}” is or is not ${bearer.name}`}
          placeholder="Why: goes with the judgement"
          value={note}
          maxLength={2000}
          autoFocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {problem ? <FormProblem problem={problem} unclaimed={[]} signIn="/sign-in" /> : null}
    </div>
  );
}

/** The rest of a button's name, for who hears it. */
const toward: Readonly<Record<NameVerdict, string>> = { same: "as", different: "from", unsure: "about" };

const told: Readonly<Record<NameVerdict, (form: string, name: string) => string>> = {
  same: (form, name) => `“${form}” is a form of ${name} now`,
  different: (form, name) => `“${form}” is not suggested for ${name} again`,
  unsure: (form) => `“${form}” is kept among the unsure`,
};

/** The next verdict to give, of another name; otherwise the one before; otherwise the head of the list. */
function placeAfter(judged: HTMLElement | null): HTMLElement | null {
  const name = judged?.closest("[data-name]");
  const all = [...document.querySelectorAll<HTMLElement>("[data-judge]")].filter(
    (other) => other.closest("[data-name]") !== name,
  );
  const next = all.find((other) => judged && judged.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (next ?? all.at(-1))?.querySelector("button") ?? document.querySelector<HTMLElement>("#who-is-that");
}
