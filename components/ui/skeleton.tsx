const widths = ["w-11/12", "w-10/12", "w-full", "w-9/12", "w-8/12"];
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Stands where text will be, with its height, so that nothing moves when it arrives. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div className={className} role="status">
      <span className="sr-only">Loading</span>
      {numbers(lines).map((i) => (
        <span key={i} className={`skeleton ${widths[i % widths.length]}`} />
      ))}
    </div>
  );
}
