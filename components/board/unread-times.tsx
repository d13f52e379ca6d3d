/** Says that a time in the address could not be read, so that nobody takes today's board for that of another day. */
export function UnreadTimes({ times }: { times: readonly string[] }) {
  if (times.length === 0) return null;
  return (
    <p role="note" className="border-b border-rule bg-mark-bg px-4.5 py-1.5">
      The address asks for {times.map((time) => `“${time.slice(0, 40)}”`).join(" and ")}, which is no time that exists.
      It was left out.
    </p>
  );
}
