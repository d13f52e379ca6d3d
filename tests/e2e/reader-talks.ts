import { database } from "@/lib/db/client";
import { makeNegotiation, type TestNegotiation } from "../factories";

/** A report of our own in which three sentences hold a position, one is boilerplate, and two are nothing of the kind. */
export const report = `Fishing talks in the harbour

Norway has ruled out a joint patrol force under Danish command. The envoys met for an hour.

“We will not accept foreign inspectors on our vessels,” Mette Krogh told reporters in the hall.

It rained all afternoon, and the ferry was late. Denmark said that it was too early to speak of the herring quota.
`;

/** Talks with the parties, people and issues of the report, and the demo accounts as members. */
export async function readerTalks(): Promise<TestNegotiation> {
  const talks = await makeNegotiation();
  const { prisma } = database();
  await talks.party("Norway", { principal: true });
  const denmark = await talks.party("Denmark", { principal: true });
  await prisma.person.create({ data: { negotiationId: talks.id, name: "Mette Krogh", partyId: denmark } });
  await talks.issue("Joint patrol force");
  await talks.issue("Inspection of vessels");
  await talks.issue("Herring quota");
  for (const role of ["analyst", "viewer"] as const) {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: `${role}@demo.test` } });
    await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role } });
  }
  return talks;
}
