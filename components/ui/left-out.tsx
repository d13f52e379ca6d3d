/** Of a page as of a day: how much came later and is not shown, so that nobody takes what stands there for all. */
export function LeftOut({ count, of }: { count: number; of: (count: number) => string }) {
  if (count === 0) return null;
  return (
    <p className="mt-2 text-sm text-ink-3">
      {of(count)} of a later day, or recorded later, {count === 1 ? "is" : "are"} left out.
    </p>
  );
}
