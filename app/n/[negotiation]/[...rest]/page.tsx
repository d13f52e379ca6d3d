import { notFound } from "next/navigation";
import { memberPage } from "@/domain/access/session";

type Props = { params: Promise<{ negotiation: string }> };

/** An address of a negotiation at which there is no page: said within the negotiation, to its members alone. */
export default async function NoPage({ params }: Props) {
  await memberPage((await params).negotiation);
  notFound();
}
