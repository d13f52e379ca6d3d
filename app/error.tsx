"use client";

import { useEffect } from "react";
import { PlainPage } from "@/components/shell/plain-page";
import { Button, ButtonLink } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <PlainPage
      title="This page could not be shown"
      lead={
        <>
          <p>Something went wrong on our side. Nothing that was saved is lost, and unsaved text in forms is kept.</p>
          {error.digest ? <p className="mt-2">For whoever looks into it: reference {error.digest}.</p> : null}
        </>
      }
    >
      <div className="row">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/">Go to your negotiation</ButtonLink>
      </div>
    </PlainPage>
  );
}
