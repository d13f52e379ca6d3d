import type { ReactNode } from "react";
import { JudgeName } from "@/components/people/judge-name";
import { NamePlaces } from "@/components/people/name-places";
import { NewBearer } from "@/components/people/new-bearer";
import { Link } from "@/components/ui/link";
import { may, type Role } from "@/domain/access/permissions";
import type { PartyName } from "@/domain/parties/schema";
import { likenessInWords } from "@/domain/people/candidates";
import type { AskedName } from "@/domain/people/who-is-that";
import { plural } from "@/lib/plural";

/** What every name in a list is shown with. */
export type NameContext = { negotiation: string; role: Role; parties: PartyName[] };

type Asked = Omit<AskedName, "places" | "reasons"> & { reasons?: readonly string[]; places?: AskedName["places"] };

/** Names in this text that nobody here is known by, with whom they may mean. Nothing is joined until a person says so. */
export function WhoIsThat({ names, captureId, ...context }: NameContext & { names: AskedName[]; captureId: string }) {
  const asked = names.filter(({ candidates }) => candidates.length > 0);
  const others = names.filter(({ candidates }) => candidates.length === 0);
  return (
    <section aria-labelledby="who-is-that" className="mt-5">
      <h2 className="section-title" id="who-is-that" tabIndex={-1}>
        Who is that?{" "}
        <small>
          {names.length === 0
            ? null
            : `${plural(names.length, "unknown name")}, ${asked.length || "none"} with a suggestion`}
        </small>
      </h2>
      {names.length === 0 ? <p className="text-ink-3">Every name in this text is recorded.</p> : null}
      <ul className="grid gap-3">
        {asked.map((name) => (
          <NameItem key={name.surface} name={name} times={name.places.length} captureId={captureId} {...context} />
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-ink-2">{plural(others.length, "name")} without a suggestion</summary>
          <ul className="mt-2 grid gap-3">
            {others.map((name) => (
              <NameItem key={name.surface} name={name} times={name.places.length} captureId={captureId} {...context} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** One name: the words of the source, then each suggestion with its score in words and its reasons. */
export function NameItem({
  name,
  times,
  captureId,
  where,
  negotiation,
  role,
  parties,
}: NameContext & { name: Asked; times: number; captureId: string | null; where?: ReactNode }) {
  const { surface, office, candidates, places } = name;
  return (
    <li className="grid gap-1.5 border-l-2 border-rule pl-3" data-name={surface}>
      <p>
        {places ? (
          <NamePlaces surface={surface} places={places} />
        ) : (
          <>
            <span className="font-serif text-md">{surface}</span>{" "}
            <small className="text-ink-3">{plural(times, "place")}</small>
          </>
        )}
        {office ? <small className="text-ink-3"> · “{office}” beside it</small> : null}
      </p>
      {where}
      {candidates.length > 0 ? (
        <ul className="grid gap-2">
          {candidates.map(({ bearer, score, reasons, proposed, doubt }) => (
            <li key={bearer.id}>
              <p>
                <Link
                  className="link"
                  href={`/n/${negotiation}/${bearer.kind === "party" ? "parties" : "people"}/${bearer.id}`}
                >
                  {bearer.name}
                </Link>{" "}
                <span className="text-ink-2">
                  {likenessInWords(score)} <span className="num text-sm text-ink-3">{score.toFixed(2)}</span>
                </span>
              </p>
              <p className="text-sm text-ink-3">{reasons.join(" ")}</p>
              {doubt ? (
                <p className="text-sm text-ink-2">
                  Unsure, says {doubt.by}
                  {doubt.note ? `: ${doubt.note}` : "."}
                </p>
              ) : null}
              {may(role, bearer.kind === "party" ? "party.write" : "person.write") ? (
                <JudgeName
                  negotiation={negotiation}
                  form={surface}
                  captureId={captureId}
                  bearer={bearer}
                  proposed={proposed}
                  isDoubted={doubt !== null}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <NewBearer negotiation={negotiation} role={role} name={surface} parties={parties} />
    </li>
  );
}
