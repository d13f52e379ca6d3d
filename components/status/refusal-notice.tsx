"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listed } from "@/lib/listed";
import type { Refusal, RefusedParty } from "./refusal";

type RefusalNoticeProps = {
  refusal: Refusal;
  onScope: (form: HTMLFormElement | null, partyIds: readonly string[]) => void;
};

const list = (parties: readonly RefusedParty[]) => listed(parties.map(({ name }) => name));

/** An agreement that is not one yet: who is missing, and what can be recorded instead with the same words. */
export function RefusalNotice({ refusal: { missing, offerScope, recordedScope }, onScope }: RefusalNoticeProps) {
  const names = list(offerScope);
  const action =
    offerScope.length < 2 ? null : (
      <Button
        onClick={(event) =>
          onScope(
            event.currentTarget.form,
            offerScope.map(({ partyId }) => partyId),
          )
        }
      >
        Record “agreed between {names}” instead
      </Button>
    );
  return (
    <Notice
      tone="warn"
      role="alert"
      title={
        missing.length > 0
          ? `${list(missing)} ${missing.length === 1 ? "has" : "have"} yet to accept`
          : "The scope does not hold"
      }
      action={action}
    >
      <p>Nothing was changed, and what you entered is kept.</p>
      <p>
        {action
          ? "A scope says between whom it is agreed so far; the status is under discussion."
          : recordedScope.length > 0
            ? `That it is agreed between ${list(recordedScope)} is recorded already.`
            : "The board shows fewer than two parties that accept, so there is no scope to record either."}
      </p>
    </Notice>
  );
}
