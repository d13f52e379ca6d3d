import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

/** Whoever is in the negotiation stays in it when there is nothing at an address of it. */
export default function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState title="There is nothing at this address">
        It may have been moved or never existed, or your role does not see it. The navigation leads to what there is.
      </EmptyState>
    </Page>
  );
}
