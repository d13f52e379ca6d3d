import { type NameContext, NameItem } from "@/components/people/who-is-that";
import { placeHref } from "@/components/reader/place-href";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { AskedAcross } from "@/domain/people/who-is-that";
import { plural } from "@/lib/plural";

const shownPlaces = 3;

/** The names of the whole negotiation that nobody has judged: those with a suggestion first, the others folded away. */
export function NamesToSettle({ names, ...context }: NameContext & { names: readonly AskedAcross[] }) {
  const asked = names.filter(({ candidates }) => candidates.length > 0);
  const others = names.filter(({ candidates }) => candidates.length === 0);
  const list = (some: readonly AskedAcross[]) => (
    <ul className="mt-3 grid gap-4">
      {some.map((name) => (
        <NameItem
          key={name.surface}
          name={name}
          times={name.met.reduce((sum, { times }) => sum + times, 0)}
          captureId={name.met[0]?.captureId ?? null}
          where={<Met negotiation={context.negotiation} met={name.met} />}
          {...context}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h2 className="sr-only" id="who-is-that" tabIndex={-1}>
        Names that nobody has judged
      </h2>
      {asked.length === 0 ? (
        <EmptyState title="No name to settle">
          When a name in a text is not recorded but resembles one that is, it waits here until a person says who it is.
        </EmptyState>
      ) : (
        list(asked)
      )}
      {others.length > 0 ? (
        <details className="mt-4">
          <summary className="cursor-pointer text-ink-2">{plural(others.length, "name")} without a suggestion</summary>
          {list(others)}
        </details>
      ) : null}
    </>
  );
}

function Met({ negotiation, met }: { negotiation: string; met: AskedAcross["met"] }) {
  return (
    <p className="text-sm text-ink-3">
      in{" "}
      {met.slice(0, shownPlaces).map(({ captureId, title, first }, at) => (
        <span key={captureId}>
          {at > 0 ? ", " : null}
          <Link className="link" href={`/n/${negotiation}/captures/${captureId}${placeHref(first)}`}>
            {title}
          </Link>
        </span>
      ))}
      {met.length > shownPlaces ? ` and ${plural(met.length - shownPlaces, "more document")}` : null}
    </p>
  );
}
