import { redirect } from "next/navigation";
import { getSignInScreen } from "@/domain/access/queries";
import { readSession } from "@/domain/access/session";

/** To the person's first negotiation, or to where one begins. */
export default async function HomePage() {
  const session = await readSession(null);
  if (session) {
    const [first] = session.negotiations;
    redirect(first ? `/n/${first.key}/matrix` : "/account");
  }
  redirect((await getSignInScreen()).anyone ? "/sign-in" : "/first-run");
}
