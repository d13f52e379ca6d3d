"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Leads to the provider by script: a form would need its address in the page's policy. */
export function SingleSignOn({ name, next }: { name: string; next: string }) {
  const [state, setState] = useState<"ready" | "leaving" | "failed">("ready");

  async function leave() {
    setState("leaving");
    try {
      const { csrfToken }: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
      const body = new URLSearchParams({ csrfToken, callbackUrl: next, json: "true" });
      const { url }: { url: string } = await (await fetch("/api/auth/signin/oidc", { method: "POST", body })).json();
      location.assign(url);
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="stack">
      <Button onClick={() => void leave()} pending={state === "leaving"}>
        Continue with {name}
      </Button>
      {state === "failed" ? (
        <Notice tone="error" role="alert">
          The sign-in service could not be reached. Try again in a moment.
        </Notice>
      ) : null}
    </div>
  );
}
