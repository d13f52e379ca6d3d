import type { Metadata } from "next";
import { Threads } from "@/components/comments/threads";
import { DriftPanel } from "@/components/evidence/drift-panel";
import { WhoIsThat } from "@/components/people/who-is-that";
import { HazardList } from "@/components/reader/hazard-list";
import { HazardPanel } from "@/components/reader/hazard-panel";
import { QuotePanel } from "@/components/reader/quote-panel";
import { Reader } from "@/components/reader/reader";
import { ReaderAside } from "@/components/reader/reader-aside";
import { ReadingFacts } from "@/components/reader/reading-facts";
import { linesIn, sectionsOf, stampOf, within } from "@/components/reader/sections";
import { Text } from "@/components/reader/text";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { findDrift } from "@/domain/board/list-drift";
import { readCapture } from "@/domain/board/read-capture";
import { readKnownNames } from "@/domain/board/read-names";
import type { EarlierQuote, QuoteView, Reading } from "@/domain/board/reading";
import { nameAsker } from "@/domain/people/who-is-that";
import { isMachineTranslated } from "@/domain/sources/vocabulary";
import type { Stretch } from "@/lib/sentences";

type Props = {
  params: Promise<{ negotiation: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Reader · ${(await params).negotiation}` };
}

export default async function CapturePage({ params, searchParams }: Props) {
  const { negotiation, id } = await params;
  const ctx = await memberPage(negotiation);
  const { quote: wanted, hazard: about } = await searchParams;
  const asked = wanted ?? about;
  const [reading, known] = await Promise.all([
    orNotFound(readCapture(ctx, id, typeof asked === "string" ? asked : null)),
    // Where a quote is open, the names do not stand beside the text.
    asked === undefined && may(ctx.actor.role, "person.write") ? readKnownNames(ctx) : null,
  ]);
  const { capture, document, hazards, hazard, talks, evidence, earlier, choices, candidates, threads } = reading;
  const { role, memberId } = ctx.actor;
  const quotes: (QuoteView & Partial<EarlierQuote>)[] = [...evidence, ...earlier];
  const open = quotes.find((quote) => quote.id === wanted) ?? null;
  const [first = { start: 0, end: 0 }, ...further] = sectionsOf(capture.text);
  const drift = open?.state === "drifted" ? await findDrift(ctx, open.id) : null;
  const overlapping = open
    ? quotes.filter((quote) => quote !== open && quote.start < open.end && quote.end > open.start)
    : [];
  const discussion = open ? (
    <Threads
      threads={threads}
      target={{ kind: "evidence", id: open.id }}
      negotiation={negotiation}
      viewer={{ memberId, role }}
      empty="Nothing was said about it yet."
    />
  ) : null;
  return (
    <Page
      title={document.title}
      crumbs={[{ label: "Sources", href: `/n/${negotiation}/sources` }]}
      actions={<ButtonLink href={`/n/${negotiation}/sources/${document.id}`}>Document record</ButtonLink>}
      toolbar={<ReadingFacts reading={reading} />}
    >
      <div className="reader">
        <div className="reader-column">
          <HazardList hazards={hazards} talks={talks} allAt={`/n/${negotiation}/sources/${document.id}`} />
          <Reader
            key={capture.id}
            negotiation={negotiation}
            captureId={capture.id}
            language={document.language}
            published={document.published}
            choices={choices}
            candidates={candidates.map(({ start, end }) => ({ start, end }))}
            isPanelOpen={open !== null || hazard !== null}
            openQuoteId={open?.id ?? null}
            rest={further.map((section) => described(section, reading, quotes, open?.id ?? null))}
            quotes={quotes.map(({ id: quoteId, start, end }) => ({ id: quoteId, start, end }))}
          >
            <Text
              text={capture.text}
              section={first}
              quotes={quotes}
              hazards={hazards}
              talks={talks}
              open={open?.id ?? null}
              mayDismiss={may(role, "document.write")}
            />
          </Reader>
        </div>
        <aside aria-label="Beside the text" className="reader-panel">
          {drift && drift.after.captureId === capture.id ? (
            <DriftPanel
              item={drift}
              negotiation={negotiation}
              mayJudge={may(role, "evidence.write")}
              discussion={discussion}
            />
          ) : open ? (
            <QuotePanel
              negotiation={negotiation}
              captureId={capture.id}
              quote={open}
              words={capture.text.slice(open.start, open.end)}
              language={document.language}
              overlapping={overlapping}
              mayWrite={may(role, "position.write")}
              discussion={discussion}
              from={open.state === "exact" ? open.from : undefined}
            />
          ) : hazard ? (
            <HazardPanel
              negotiation={negotiation}
              captureId={capture.id}
              hazard={hazard}
              text={capture.text}
              language={document.language}
              discussion={
                <Threads
                  threads={threads}
                  target={{ kind: "hazard", id: hazard.id }}
                  negotiation={negotiation}
                  viewer={{ memberId, role }}
                  empty="Nothing was said about it yet."
                />
              }
            />
          ) : (
            <ReaderAside
              negotiation={negotiation}
              reading={reading}
              searched={further.length > 0 ? first.end : null}
              who={
                known ? (
                  <WhoIsThat
                    names={nameAsker(known)(searched(reading, first))}
                    captureId={capture.id}
                    negotiation={negotiation}
                    role={role}
                    parties={(choices?.parties ?? []).map(({ id: partyId, name }) => ({ id: partyId, name }))}
                  />
                ) : null
              }
            />
          )}
        </aside>
      </div>
    </Page>
  );
}

/** A section that comes after the page, with all that is drawn over it as its stamp. */
function described(section: Stretch, { capture, hazards, talks }: Reading, quotes: QuoteView[], open: string | null) {
  const over = within(section, quotes);
  const told = within(section, hazards).map((hazard) => [hazard, talks[hazard.id]]);
  const stamp = stampOf([over, told, over.some(({ id }) => id === open) ? open : null]);
  return { ...section, lines: linesIn(capture.text, section), stamp };
}

/** The text as names are looked for in it; of a long one, what comes with the page. */
function searched({ capture, hazards }: Reading, { end: until }: Stretch) {
  const boilerplate = hazards.flatMap(({ kind, start, end }) =>
    kind === "boilerplate" && start !== null && end !== null ? [{ start, end }] : [],
  );
  return { text: capture.text.slice(0, until), translated: isMachineTranslated(capture.transform), boilerplate };
}
