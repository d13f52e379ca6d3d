import type { Ctx } from "@/domain/access/context";
import type { IntakeLine } from "./intake-view";
import { intakeLines } from "./read-parts";

/** What waits, is worked on or failed, the newest first; `follow` names one that is listed although it is done. One round trip. */
export async function listIntakes(ctx: Ctx, follow: string | null): Promise<IntakeLine[]> {
  const { rows } = await ctx.db.pool.query<{ intakes: IntakeLine[] }>({
    name: "intakes",
    text: `select ${intakeLines("$2::uuid")} as intakes`,
    values: [ctx.negotiation.id, follow],
  });
  return rows[0]?.intakes ?? [];
}
