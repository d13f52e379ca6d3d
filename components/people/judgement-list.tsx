import { JudgeName } from "@/components/people/judge-name";
import { CommandButton } from "@/components/ui/command-button";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may, type Role } from "@/domain/access/permissions";
import { undoPartyJudgementAction, undoPersonJudgementAction } from "@/domain/people/actions";
import { proposedKind } from "@/domain/people/candidates";
import type { NameVerdict } from "@/domain/people/name-verdict-vocabulary";
import { compareNames } from "@/domain/people/names";
import type { StandingJudgement } from "@/domain/people/who-is-that";

const told: Readonly<Record<NameVerdict, string>> = {
  same: "same as",
  different: "different from",
  unsure: "unsure whether",
};

/** Judgements that stand, with who made them and where, each to be taken back. */
export function JudgementList({
  negotiation,
  role,
  judgements,
}: {
  negotiation: string;
  role: Role;
  judgements: readonly StandingJudgement[];
}) {
  return (
    <ul className="grid gap-3">
      {judgements.map(({ id, form, verdict, bearer, note, by, at, seen }) => {
        const isParty = bearer.kind === "party";
        const undo = isParty ? undoPartyJudgementAction : undoPersonJudgementAction;
        return (
          <li key={id} className="border-l-2 border-rule pl-3" data-name={form}>
            <p>
              <span className="font-serif text-md">{form}</span> <span className="text-ink-2">{told[verdict]}</span>{" "}
              <Link className="link" href={`/n/${negotiation}/${isParty ? "parties" : "people"}/${bearer.id}`}>
                {bearer.name}
              </Link>
            </p>
            <p className="text-sm text-ink-3">
              {by}, <DateText value={at} form="time" />
              {seen ? (
                <>
                  , in{" "}
                  <Link className="link" href={`/n/${negotiation}/captures/${seen.captureId}`}>
                    {seen.title}
                  </Link>
                </>
              ) : null}
            </p>
            {note ? <p className="text-sm text-ink-2">{note}</p> : null}
            {verdict === "unsure" && may(role, isParty ? "party.write" : "person.write") ? (
              <JudgeName
                negotiation={negotiation}
                form={form}
                captureId={seen?.captureId ?? null}
                bearer={bearer}
                proposed={proposedKind(compareNames(form, bearer.name).how, false)}
                isDoubted
              />
            ) : null}
            {may(role, isParty ? "party.write" : "person.write") ? (
              <CommandButton
                action={undo.bind(null, negotiation)}
                input={{ id }}
                done={verdict === "same" ? "Undone; the form is taken out again" : "Undone; it is suggested again"}
                size="sm"
                className="mt-1"
              >
                Undo
                <VisuallyHidden>
                  {" "}
                  the judgement on {form} and {bearer.name}
                </VisuallyHidden>
              </CommandButton>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
