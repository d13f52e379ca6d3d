import { TabLinks } from "@/components/ui/tabs";

/** The views of where words come from: what was published, who publishes, and what goes back to the same words. */
export function SourcesTabs({
  negotiation,
  current,
}: {
  negotiation: string;
  current: "documents" | "publishers" | "lineage";
}) {
  return (
    <TabLinks
      label="Sources"
      tabs={[
        { label: "Documents", href: `/n/${negotiation}/sources`, current: current === "documents" },
        { label: "Publishers", href: `/n/${negotiation}/sources/publishers`, current: current === "publishers" },
        { label: "Shared origins", href: `/n/${negotiation}/sources/lineage`, current: current === "lineage" },
      ]}
    />
  );
}
