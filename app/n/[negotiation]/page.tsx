import { redirect } from "next/navigation";

/** The matrix is home. */
export default async function NegotiationPage({ params }: { params: Promise<{ negotiation: string }> }) {
  redirect(`/n/${(await params).negotiation}/matrix`);
}
