import type { Metadata } from "next";
import { NameForm, PasswordForm, SignOutEverywhere } from "@/components/members/account-settings";
import { MailChoice } from "@/components/members/mail-choice";
import { BeginButton } from "@/components/negotiations/begin-button";
import { NegotiationList } from "@/components/negotiations/negotiation-list";
import { PlainPage } from "@/components/shell/plain-page";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import {
  changePasswordAction,
  renameAccountAction,
  signOutAction,
  signOutEverywhereAction,
} from "@/domain/access/actions";
import { getAccountSecurity } from "@/domain/access/queries";
import { signedInPage } from "@/domain/access/session";
import { singleSignOn } from "@/domain/access/single-sign-on";
import { mailIsConfigured } from "@/lib/mail";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { userId, name, email, isDemo, negotiations } = await signedInPage(null);
  const { hasPassword, linked } = await getAccountSecurity(userId);
  const mayBegin = !isDemo && negotiations.some(({ role }) => role === "lead");
  return (
    <PlainPage title="Your account" lead={`${name}, ${email}`}>
      <section aria-labelledby="negotiations" className="stack">
        <h2 id="negotiations" className="section-title">
          Negotiations
        </h2>
        {negotiations.length > 0 ? (
          <NegotiationList negotiations={negotiations} />
        ) : (
          <p>You are not a member of any negotiation now. A lead can send you an invitation.</p>
        )}
        {mayBegin ? (
          <div>
            <BeginButton />
          </div>
        ) : null}
      </section>
      {negotiations.length > 0 ? (
        <section aria-labelledby="mail" className="stack">
          <h2 id="mail" className="section-title">
            Mail
          </h2>
          <p className="text-ink-2">
            {isDemo
              ? "Demo accounts get no mail. What concerns you is in the inbox of each negotiation."
              : mailIsConfigured()
                ? "Mentions, answers in your threads and returned positions can be mailed to you, one mail each. They are in the inbox of each negotiation in any case."
                : "No mail server is set up here. What concerns you is in the inbox of each negotiation."}
          </p>
          {isDemo ? null : (
            <ul className="divide-y divide-rule border-y border-rule">
              {negotiations.map(({ key, name: title, mail }) => (
                <li key={key} className="flex items-center justify-between gap-3 py-2">
                  <span>
                    {title} <span className="text-sm text-ink-3">{mail ? "mail is on" : "mail is off"}</span>
                  </span>
                  <MailChoice negotiation={key} name={title} mail={mail} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ) : null}
      <section aria-labelledby="looks" className="stack">
        <h2 id="looks" className="section-title">
          This device
        </h2>
        <ThemeSwitch />
      </section>
      {isDemo ? (
        <p className="text-ink-2">This is a demo account: it is shared, so its name and password stay as they are.</p>
      ) : (
        <>
          <section aria-labelledby="name" className="stack">
            <h2 id="name" className="section-title">
              Name
            </h2>
            <NameForm key={name} action={renameAccountAction} name={name} />
          </section>
          <section aria-labelledby="password" className="stack">
            <h2 id="password" className="section-title">
              Password
            </h2>
            {linked ? (
              <p className="text-ink-2">
                You sign in with {singleSignOn()?.name ?? "single sign-on"}.{" "}
                {hasPassword ? null : "There is no password on this account; you may set one as a second way in."}
              </p>
            ) : null}
            <PasswordForm action={changePasswordAction} email={email} hasPassword={hasPassword} />
          </section>
        </>
      )}
      <section aria-labelledby="sessions" className="stack">
        <h2 id="sessions" className="section-title">
          Sessions
        </h2>
        <p className="text-ink-2">A session lasts 30 days from the sign-in.</p>
        <div className="row">
          <form action={signOutAction}>
            <button type="submit" className="btn">
              Sign out
            </button>
          </form>
          <SignOutEverywhere action={signOutEverywhereAction} />
        </div>
      </section>
    </PlainPage>
  );
}
