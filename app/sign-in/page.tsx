import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/members/sign-in-form";
import { SingleSignOn } from "@/components/members/single-sign-on";
import { PlainPage } from "@/components/shell/plain-page";
import { Notice } from "@/components/ui/notice";
import { signInAction } from "@/domain/access/actions";
import { demoPassword } from "@/domain/access/demo-accounts";
import { ownPath } from "@/domain/access/own-path";
import { getSignInScreen } from "@/domain/access/queries";
import { readSession } from "@/domain/access/session";
import { signInMessage } from "@/domain/access/sign-in-errors";
import { singleSignOn } from "@/domain/access/single-sign-on";
import { type AddressValues, oneValue } from "@/lib/address-value";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: AddressValues }) {
  const { next: wanted, callbackUrl, error, done } = await searchParams;
  const next = ownPath(oneValue(wanted ?? callbackUrl));
  if (await readSession(null)) redirect(next);
  const { anyone, demo } = await getSignInScreen();
  if (!anyone) redirect("/first-run");
  const failed = signInMessage(oneValue(error));
  const sso = singleSignOn();
  return (
    <PlainPage title="Sign in">
      {failed ? (
        <Notice tone="error" role="alert">
          {failed}
        </Notice>
      ) : null}
      {done === "everywhere" ? <Notice role="status">You are signed out everywhere.</Notice> : null}
      {sso ? <SingleSignOn name={sso.name} next={next} /> : null}
      <SignInForm action={signInAction} next={next} demo={{ password: demoPassword, accounts: demo }} />
      <p className="text-ink-2">
        No account, or the password is lost? Ask a lead of your negotiation for an invitation or a new link.
      </p>
    </PlainPage>
  );
}
