import { TabLinks } from "@/components/ui/tabs";

/** The two views of where words come from: what was published, and who publishes. */
export function SourcesTabs({ negotiation, current }: { negotiation: string; current: "documents" | "publishers" }) {
  return (
    <TabLinks
      label="Sources"
      tabs={[
        { label: "Documents", href: `/n/${negotiation}/sources`, current: current === "documents" },
        { label: "Publishers", href: `/n/${negotiation}/sources/publishers`, current: current === "publishers" },
      ]}
    />
  );
}
