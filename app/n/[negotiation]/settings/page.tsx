import type { Metadata } from "next";
import { DemoAccounts } from "@/components/negotiations/demo-accounts";
import { SettingsForm } from "@/components/negotiations/settings-form";
import { Page } from "@/components/shell/page";
import { DateText } from "@/components/ui/date-text";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { getSettings } from "@/domain/negotiations/queries";
import { markingsById } from "@/domain/negotiations/vocabulary";

type SettingsPageProps = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: SettingsPageProps): Promise<Metadata> {
  return { title: `Settings · ${(await params).negotiation}` };
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const ctx = await memberPage((await params).negotiation);
  const settings = await getSettings(ctx);
  const { key, name, question, marking, createdAt, demoAccounts } = settings;
  const manage = may(ctx.actor.role, "negotiation.manage");
  return (
    <Page title="Settings" width="text">
      <dl className="kv">
        <dt>Key</dt>
        <dd>{key}</dd>
        <dt>Begun</dt>
        <dd>
          <DateText value={createdAt} />
        </dd>
        {manage ? null : (
          <>
            <dt>Name</dt>
            <dd>{name}</dd>
            <dt>Question</dt>
            <dd className="font-serif">{question || <span className="font-sans text-ink-2">not worded yet</span>}</dd>
            <dt>Marking</dt>
            <dd>
              {markingsById[marking].label}
              <span className="block text-ink-2">{markingsById[marking].help}</span>
            </dd>
          </>
        )}
      </dl>
      {manage ? (
        <section aria-labelledby="negotiation" className="mt-8">
          <h2 id="negotiation" className="section-title">
            Negotiation
          </h2>
          <SettingsForm negotiation={settings} />
        </section>
      ) : (
        <p className="text-ink-2">A lead can change these.</p>
      )}
      {demoAccounts > 0 && manage ? (
        <section aria-labelledby="demo" className="mt-8">
          <h2 id="demo" className="section-title">
            Demo accounts
          </h2>
          <DemoAccounts negotiation={key} count={demoAccounts} />
        </section>
      ) : null}
    </Page>
  );
}
