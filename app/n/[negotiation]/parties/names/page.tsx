import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JudgementList } from "@/components/people/judgement-list";
import { NamesToSettle } from "@/components/people/names-to-settle";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { TabLinks } from "@/components/ui/tabs";
import { memberPage } from "@/domain/access/session";
import { readKnownNames, readSearchedTexts } from "@/domain/board/read-names";
import { askedAcross, nameAsker } from "@/domain/people/who-is-that";
import { isMachineTranslated } from "@/domain/sources/vocabulary";
import { type AddressValues, oneValue } from "@/lib/address-value";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: AddressValues;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Names to settle · ${(await params).negotiation}` };
}

export default async function NamesPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const asked = await searchParams;
  const given = oneValue(asked.from);
  const from = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  const [known, { texts, of, next }] = await Promise.all([readKnownNames(ctx), readSearchedTexts(ctx, from)]);
  const ask = nameAsker(known);
  const names = askedAcross(
    texts.map(({ captureId, title, text, transform, boilerplate }) => ({
      captureId,
      title,
      names: ask({ text, translated: isMachineTranslated(transform), boilerplate }),
    })),
  );
  const open = names.filter(({ candidates }) => !candidates.some(({ doubt }) => doubt));
  const unsure = known.judgements.filter(({ verdict }) => verdict === "unsure");
  const settled = known.judgements.filter(({ verdict }) => verdict !== "unsure");
  const state = asked.state === "unsure" || asked.state === "settled" ? asked.state : "open";
  const base = `/n/${negotiation}/parties/names`;
  const { role } = ctx.actor;
  const parties = known.bearers.filter(({ kind }) => kind === "party").map(({ id, name }) => ({ id, name }));
  const tabs = [
    { state: "open", label: "Open", count: open.filter(({ candidates }) => candidates.length > 0).length },
    { state: "unsure", label: "Unsure", count: unsure.length },
    { state: "settled", label: "Settled", count: settled.length },
  ];
  return (
    <Page title="Names to settle" crumbs={[{ label: "Parties and people", href: `/n/${negotiation}/parties` }]}>
      <TabLinks
        label="States of names"
        tabs={tabs.map((tab) => ({
          label: tab.label,
          href: `${base}?state=${tab.state}`,
          count: tab.count,
          current: tab.state === state,
        }))}
      />
      {state === "open" ? (
        <>
          <NamesToSettle names={open} negotiation={negotiation} role={role} parties={parties} />
          <Pager
            text={`Read in the latest capture of ${texts.length} of ${of} documents`}
            prevHref={from > 0 ? base : undefined}
            nextHref={next === null ? undefined : `${base}?from=${next}`}
          />
        </>
      ) : null}
      {state === "unsure" ? (
        <Judged judgements={unsure} negotiation={negotiation} role={role} title="Nothing is unsure">
          Of whom nobody can tell yet whether a name is theirs stands here, with who said so.
        </Judged>
      ) : null}
      {state === "settled" ? (
        <Judged judgements={settled} negotiation={negotiation} role={role} title="Nothing is settled yet">
          What was judged the same or different stands here and can be undone. Undoing takes out just what the judgement
          added.
        </Judged>
      ) : null}
    </Page>
  );
}

function Judged({
  title,
  children,
  ...list
}: Parameters<typeof JudgementList>[0] & { title: string; children: ReactNode }) {
  if (list.judgements.length === 0) return <EmptyState title={title}>{children}</EmptyState>;
  return (
    <div className="mt-3">
      <JudgementList {...list} />
    </div>
  );
}
