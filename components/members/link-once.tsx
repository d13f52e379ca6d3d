"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Copy } from "@/components/ui/icons/objects";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

export type OnceLink = { link: string; expiresAt: string; mailed: boolean | null };

type LinkOnceProps = { title: string; made: OnceLink | null; onClose: () => void };

/** Shows a link that cannot be shown again, because only its hash is stored. */
export function LinkOnce({ title, made, onClose }: LinkOnceProps) {
  return (
    <Dialog open={made !== null} onClose={onClose} title={title}>
      {made ? <Link made={made} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Link({ made, onClose }: { made: OnceLink; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  // Only the browser knows under which address it reached us, when the server was not told.
  const link = new URL(made.link, location.href).href;

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce("Link copied");
    } catch {
      announce("The browser did not allow copying. Select the link and copy it by hand.", { assertive: true });
    }
  }

  return (
    <div className="stack">
      {made.mailed === null ? null : (
        <Notice tone={made.mailed ? "info" : "warn"}>
          {made.mailed
            ? "The link was also sent by mail."
            : "The mail could not be sent. Hand the link over another way."}
        </Notice>
      )}
      <Field
        name="link"
        label="Link"
        help={
          <>
            It works once, until <DateText value={made.expiresAt} form="time" />, and is not shown again. Whoever holds
            it can use it, so send it to nobody else.
          </>
        }
      >
        <Input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="row">
        <Button variant="primary" icon={<Copy />} onClick={() => void copy()}>
          {copied ? "Copied" : "Copy link"}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
