import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing at this address"
      lead="It may have been moved or never existed, or it belongs to a negotiation you are not a member of."
    >
      <div>
        <ButtonLink href="/">Go to your negotiation</ButtonLink>
      </div>
    </PlainPage>
  );
}
