import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { Captures } from "@/components/sources/captures";
import { EditDocument } from "@/components/sources/edit-document";
import { Facts } from "@/components/sources/facts";
import { Lineage } from "@/components/sources/lineage";
import { LineageForm } from "@/components/sources/lineage-form";
import { NewCaptureForm } from "@/components/sources/new-capture-form";
import { DocumentSuggestions } from "@/components/sources/suggestion-list";
import { ButtonLink } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { getDocument, listSourceChoices } from "@/domain/sources/queries";
import { plural } from "@/lib/plural";

type Props = { params: Promise<{ negotiation: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Document · ${(await params).negotiation}` };
}

export default async function DocumentPage({ params }: Props) {
  const { negotiation, id } = await params;
  const ctx = await memberPage(negotiation);
  const mayWrite = may(ctx.actor.role, "document.write");
  const [{ document, captures, lineage, suggestions, originSize, positions }, sources] = await Promise.all([
    orNotFound(getDocument(ctx, id)),
    mayWrite ? listSourceChoices(ctx) : [],
  ]);
  const latest = captures[0];
  return (
    <Page
      title={document.title}
      crumbs={[{ label: "Sources", href: `/n/${negotiation}/sources` }]}
      actions={
        <>
          {mayWrite ? (
            <DialogButton label="Edit" kbd="e" title="Edit what is known" size="lg">
              <EditDocument negotiation={negotiation} document={document} sources={sources} />
            </DialogButton>
          ) : null}
          {latest ? (
            <ButtonLink href={`/n/${negotiation}/captures/${latest.id}`} variant="primary">
              Read
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div className="cols">
        <div>
          <h2 className="section-title">
            Captures <small>{captures.length === 0 ? "nobody here has the text" : restingOn(positions)}</small>
          </h2>
          <Captures negotiation={negotiation} document={document} captures={captures} mayWrite={mayWrite} />
          {mayWrite ? (
            <DialogButton
              label={latest ? "Add a capture" : "Add the text"}
              className="mt-4"
              title={latest ? "Another capture of this document" : "The text of this document"}
              description="Earlier captures stay as they are, with the quotes that rest on them."
              size="lg"
            >
              <NewCaptureForm negotiation={negotiation} documentId={document.id} />
            </DialogButton>
          ) : null}
        </div>
        <aside aria-label="About this document">
          <h2 className="section-title">What is known</h2>
          <Facts document={document} />
          <h2 className="section-title">
            Lineage{" "}
            <small>
              {originSize > 1 ? `one origin with ${plural(originSize - 1, "other document")}` : "its own origin"}
            </small>
          </h2>
          <Lineage negotiation={negotiation} documentId={document.id} lines={lineage} mayWrite={mayWrite} />
          <DocumentSuggestions negotiation={negotiation} documentId={document.id} suggestions={suggestions} />
          {mayWrite ? (
            <DialogButton label="Record lineage" buttonSize="sm" className="mt-3" title="How this document came about">
              <LineageForm negotiation={negotiation} documentId={document.id} />
            </DialogButton>
          ) : null}
        </aside>
      </div>
    </Page>
  );
}

function restingOn(positions: number): string {
  if (positions === 0) return "no position rests on it yet";
  return positions === 1 ? "1 position rests on it" : `${positions} positions rest on it`;
}
