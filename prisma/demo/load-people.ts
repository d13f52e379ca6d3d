import { createParty } from "@/domain/parties/commands/create-party";
import { recordCoalitionMembership } from "@/domain/parties/commands/record-coalition-membership";
import { recordPartyName } from "@/domain/parties/commands/record-party-name";
import { createPerson } from "@/domain/people/commands/create-person";
import { judgePersonName } from "@/domain/people/commands/judge-person-name";
import { recordOffice } from "@/domain/people/commands/record-office";
import { recordPersonName } from "@/domain/people/commands/record-person-name";
import type { demonstration } from "./demonstration";
import type { As } from "./load-team";
import type { Slugs } from "./slugs";

/** Parties with their names and coalitions, then people with their offices and names, and what is judged of others. */
export async function loadPeople(
  { parties, memberships, people, nameJudgements }: typeof demonstration,
  as: As,
  slugs: Slugs,
): Promise<void> {
  for (const [sort, { slug, forms, by, ...party }] of parties.entries()) {
    const { id } = await createParty(as(by), { ...party, sort });
    slugs.set("party", slug, id);
    for (const { form, kind } of forms) await recordPartyName(as(by), { partyId: id, form, kind });
  }
  for (const { coalition, party, from, note, by } of memberships) {
    const [coalitionId, partyId] = [slugs.get("party", coalition), slugs.get("party", party)];
    await recordCoalitionMembership(as(by), { coalitionId, partyId, from, note });
  }
  for (const { slug, name, party, offices, forms, note, by } of people) {
    const partyId = party && slugs.get("party", party);
    const { id } = await createPerson(as(by), { name, partyId, note });
    slugs.set("person", slug, id);
    for (const { title, from } of offices) await recordOffice(as(by), { personId: id, partyId, title, from });
    for (const { form, kind } of forms) await recordPersonName(as(by), { personId: id, form, kind });
  }
  for (const { person, by, ...judged } of nameJudgements)
    await judgePersonName(as(by), { personId: slugs.get("person", person), ...judged });
}
