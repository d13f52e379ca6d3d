import { Link } from "@/components/ui/link";
import type { DriftView } from "@/domain/board/issue-view";

const words: Record<DriftView, string> = {
  drifted: "reads otherwise in the newest capture",
  orphan: "not found in the newest capture",
  gone: "judged gone from the newest capture",
};

type DriftLinkProps = { drift: DriftView; negotiation: string; evidenceId: string };

/** What became of a quote; leads to where the old and the new words stand side by side. */
export function DriftLink({ drift, negotiation, evidenceId }: DriftLinkProps) {
  return (
    <Link
      className={drift === "gone" ? "link" : "link text-mark-ink"}
      href={`/n/${negotiation}/sources/drift?quote=${evidenceId}`}
    >
      {words[drift]}
    </Link>
  );
}
