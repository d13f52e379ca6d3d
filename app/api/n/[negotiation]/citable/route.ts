import { endpoint } from "@/domain/access/endpoint";
import { findCitable } from "@/domain/board/find-citable";
import { actsById } from "@/domain/positions/acts";
import { reviewStatesById } from "@/domain/positions/vocabulary";

/** Positions of one issue that evidence can be cited for: `?issue=` its id, `?q=` words of the statement or the party. */
export const GET = endpoint(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const found = await findCitable(ctx, { issueId: searchParams.get("issue") ?? "", q: searchParams.get("q") ?? "" });
  const results = found.map(({ id, partyId, party, act, statement, review }) => ({
    value: id,
    label: `${party}: ${statement}`,
    detail: `${actsById[act].label}, ${reviewStatesById[review].label.toLowerCase()}`,
    position: { id, partyId, act, statement },
  }));
  return Response.json({ results }, { headers: { "cache-control": "no-store" } });
});
