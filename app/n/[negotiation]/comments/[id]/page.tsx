import { notFound, redirect } from "next/navigation";
import { memberPage } from "@/domain/access/session";
import { findCommentPath } from "@/domain/board/find-comment";

type Props = { params: Promise<{ negotiation: string; id: string }> };

/** The lasting address of a comment: leads on to the screen on which it stands today. */
export default async function CommentPage({ params }: Props) {
  const { negotiation, id } = await params;
  const path = await findCommentPath(await memberPage(negotiation), id);
  if (path === null) notFound();
  redirect(`/n/${negotiation}/${path}`);
}
