import type { Metadata } from "next";
import { DriftEntry } from "@/components/evidence/drift-entry";
import { DriftKeys } from "@/components/evidence/drift-keys";
import { Page } from "@/components/shell/page";
import { SourcesTabs } from "@/components/sources/tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { TabLinks } from "@/components/ui/tabs";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { type DriftTab, driftTabs } from "@/domain/board/drift-view";
import { listDrift } from "@/domain/board/list-drift";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const tabs: Record<DriftTab, { label: string; empty: string; about: string }> = {
  drifted: {
    label: "In other words",
    empty: "No quote drifted",
    about:
      "When a document is taken in again, its quotes are looked for in the new capture. One that reads otherwise there waits here until somebody says whether it is the same passage.",
  },
  orphan: {
    label: "Not found",
    empty: "Every quote was found",
    about: "A quote of which no passage is left in the newest capture of its document stands here with what was lost.",
  },
  judged: {
    label: "Judged",
    empty: "Nothing was judged",
    about: "What somebody confirmed or found gone stands here, and can be taken back.",
  },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Drifted quotes · ${(await params).negotiation}` };
}

export default async function DriftPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const asked = await searchParams;
  const { tab, counts, items } = await listDrift(ctx, {
    tab: driftTabs.find((one) => one === asked.state) ?? null,
    evidenceId: typeof asked.quote === "string" ? asked.quote : null,
  });
  const mayJudge = may(ctx.actor.role, "evidence.write");
  const base = `/n/${negotiation}/sources/drift`;
  return (
    <Page title="Sources">
      <SourcesTabs negotiation={negotiation} current="drift" drift={counts.drifted + counts.orphan} />
      <h2 className="section-title">Quotes that a newer capture does not hold as they were</h2>
      <TabLinks
        label="States of drifted quotes"
        tabs={driftTabs.map((one) => ({
          label: tabs[one].label,
          href: `${base}?state=${one}`,
          count: counts[one],
          current: one === tab,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={tabs[tab].empty}>{tabs[tab].about}</EmptyState>
      ) : (
        <ul>
          {items.map((item) => (
            <DriftEntry key={item.id} item={item} negotiation={negotiation} mayJudge={mayJudge} />
          ))}
        </ul>
      )}
      {items.length < counts[tab] ? (
        <p className="py-3 text-ink-2">
          {items.length} of {counts[tab]}; the others follow as these are judged.
        </p>
      ) : null}
      {items.length > 0 && mayJudge && tab !== "judged" ? (
        <p className="row gap-x-3 py-3 text-sm text-ink-3 pointer-coarse:hidden">
          <span>
            <Kbd keys="j" /> next
          </span>
          {tab === "drifted" ? (
            <span>
              <Kbd keys="y" /> same passage
            </span>
          ) : null}
          <span>
            <Kbd keys="n" /> {tab === "drifted" ? "not the same" : "the words are gone"}
          </span>
          <span>
            <Kbd keys="Enter" /> open as it reads now
          </span>
          <span>
            <Kbd keys="o" /> open as quoted
          </span>
        </p>
      ) : null}
      <DriftKeys ids={items.map(({ id }) => id)} mayJudge={mayJudge} />
    </Page>
  );
}
