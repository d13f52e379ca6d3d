import type { z } from "zod";
import type { Outcome } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { assertJudgement } from "../judgement";
import type { judgePersonNameInput } from "../schema";

/** Whose name a form may be: a party or a person, loaded in scope. */
export type JudgedBearer = { kind: "party" | "person"; id: string; name: string };

type Given = Omit<z.output<typeof judgePersonNameInput>, "personId">;

const bearerIds = ({ kind, id }: Pick<JudgedBearer, "kind" | "id">) =>
  kind === "party" ? { partyId: id, personId: null } : { partyId: null, personId: id };
const bearerNames = ({ kind, id, name }: JudgedBearer): Record<string, string> =>
  kind === "party" ? { partyId: id, party: name } : { personId: id, person: name };

/**
 * Records a judgement on a form and its bearer, on top of an earlier doubt; "same" adds the form where it is not there yet.
 * @throws Problem "refused" when the pair is judged so already, or judged the same: that is to be undone first.
 */
export async function judge(
  tx: Tx,
  ctx: Ctx,
  bearer: JudgedBearer,
  { form, verdict, kind, note, captureId }: Given,
): Promise<Outcome<{ id: string; nameFormId: string | null }>> {
  const negotiationId = ctx.negotiation.id;
  const ids = bearerIds(bearer);
  await lockWord(tx, negotiationId, `name ${bearer.id} ${form}`);
  const standing = await tx.nameJudgement.findFirst({
    where: { negotiationId, ...ids, form, withdrawnAt: null },
    orderBy: { sequence: "desc" },
    select: { verdict: true },
  });
  assertJudgement(standing?.verdict ?? null, verdict);
  if (captureId && !(await tx.capture.findFirst({ where: { negotiationId, id: captureId }, select: { id: true } })))
    throw new Problem("not_found", "There is no such document.", { captureId: "There is no such document." });
  const said = { form, verdict, kind: verdict === "same" ? (kind ?? null) : null, note, captureId: captureId ?? null };
  const nameFormId = said.kind === null ? null : await addForm(tx, ctx, ids, { form, kind: said.kind });
  const recordedById = ctx.actor.memberId;
  const { id } = await tx.nameJudgement.create({
    data: { negotiationId, ...ids, ...said, nameFormId, recordedById },
    select: { id: true },
  });
  return {
    output: { id, nameFormId },
    activity: {
      type: "name.judged",
      subjectId: bearer.id,
      after: { judgementId: id, ...bearerNames(bearer), ...said, nameFormId },
    },
  };
}

/** Null when the bearer has the form: what was there before is no part of the judgement, and stays when it is undone. */
async function addForm(
  tx: Tx,
  ctx: Ctx,
  ids: ReturnType<typeof bearerIds>,
  { form, kind }: { form: string; kind: NonNullable<Given["kind"]> },
): Promise<string | null> {
  const negotiationId = ctx.negotiation.id;
  if (await tx.nameForm.findFirst({ where: { negotiationId, ...ids, form, withdrawnAt: null }, select: { id: true } }))
    return null;
  const data = { negotiationId, ...ids, form, kind, recordedById: ctx.actor.memberId };
  return (await tx.nameForm.create({ data, select: { id: true } })).id;
}

/**
 * Takes back a judgement with just the form that it added. What was judged before it stands again.
 * @throws Problem "not_found"; "refused" when it was undone before, or another stands on it.
 */
export async function undo(tx: Tx, ctx: Ctx, id: string, of: JudgedBearer["kind"]): Promise<Outcome<{ id: string }>> {
  const negotiationId = ctx.negotiation.id;
  const named = { select: { name: true } };
  const judged = await tx.nameJudgement.findFirst({
    where: { negotiationId, id, ...(of === "party" ? { partyId: { not: null } } : { personId: { not: null } }) },
    include: { party: named, person: named },
  });
  const bearerId = judged?.partyId ?? judged?.personId;
  if (!judged || !bearerId) throw new Problem("not_found", "There is no such judgement.");
  const { form, verdict, kind, note, captureId, nameFormId } = judged;
  const bearer = { kind: of, id: bearerId, name: judged.party?.name ?? judged.person?.name ?? "" };
  await lockWord(tx, negotiationId, `name ${bearerId} ${form}`);
  const ending = { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId };
  const latest = await tx.nameJudgement.findFirst({
    where: { negotiationId, ...bearerIds(bearer), form, withdrawnAt: null },
    orderBy: { sequence: "desc" },
    select: { id: true },
  });
  if (latest?.id !== id)
    throw new Problem("refused", latest ? "A later judgement stands; undo that first." : "This was undone before.");
  const ended = await tx.nameJudgement.updateMany({ where: { negotiationId, id, withdrawnAt: null }, data: ending });
  if (ended.count === 0) throw new Problem("refused", "This was undone before.");
  if (nameFormId)
    await tx.nameForm.updateMany({ where: { negotiationId, id: nameFormId, withdrawnAt: null }, data: ending });
  return {
    output: { id },
    activity: {
      type: "name.judgement-undone",
      subjectId: bearerId,
      before: { judgementId: id, ...bearerNames(bearer), form, verdict, kind, note, captureId, nameFormId },
    },
  };
}
