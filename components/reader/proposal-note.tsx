/** Why a field holds what it holds: a proposal until the person submits. */
export function ProposalNote({ reason }: { reason: string }) {
  return (
    <span className="proposal">
      <b>proposed</b> {reason}
    </span>
  );
}
