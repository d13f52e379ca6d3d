import { TabLinks } from "@/components/ui/tabs";

/** The views of where words come from: what was published, who publishes, and what goes back to the same words, and what reads otherwise since. */
export function SourcesTabs({
  negotiation,
  current,
  drift,
}: {
  negotiation: string;
  current: "documents" | "publishers" | "lineage" | "drift";
  /** How many quotes wait for a judgement. */
  drift: number;
}) {
  return (
    <TabLinks
      label="Sources"
      tabs={[
        { label: "Documents", href: `/n/${negotiation}/sources`, current: current === "documents" },
        { label: "Sources", href: `/n/${negotiation}/sources/publishers`, current: current === "publishers" },
        { label: "Shared origins", href: `/n/${negotiation}/sources/lineage`, current: current === "lineage" },
        {
          label: "Drifted",
          href: `/n/${negotiation}/sources/drift`,
          count: drift,
          current: current === "drift",
        },
      ]}
    />
  );
}
