import { ButtonLink } from "@/components/ui/button";

/** Steps through a long list; `text` says where one is ("1–50 of 312"). */
export function Pager({ prevHref, nextHref, text }: { prevHref?: string; nextHref?: string; text?: string }) {
  if (!prevHref && !nextHref && !text) return null;
  return (
    <nav aria-label="Pages" className="row mt-3 text-ink-2">
      {text ? <span className="num mr-auto">{text}</span> : null}
      {prevHref ? (
        <ButtonLink size="sm" href={prevHref} rel="prev" kbd="[">
          Previous
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink size="sm" href={nextHref} rel="next" kbd="]">
          Next
        </ButtonLink>
      ) : null}
    </nav>
  );
}
