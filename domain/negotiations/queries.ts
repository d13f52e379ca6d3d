import type { Ctx } from "@/domain/access/context";
import type { Marking } from "./vocabulary";

export type NegotiationSettings = {
  key: string;
  name: string;
  question: string;
  marking: Marking;
  version: number;
  createdAt: string;
  /** Demo accounts that can sign in. */
  demoAccounts: number;
};

export async function getSettings(ctx: Ctx): Promise<NegotiationSettings> {
  const { rows } = await ctx.db.pool.query<{ settings: NegotiationSettings }>({
    name: "negotiation-settings",
    text: `select json_build_object('key', n.key, 'name', n.name, 'question', n.question, 'marking', n.marking, 'version', n.version,
        'createdAt', n.created_at, 'demoAccounts', (select count(*) from users where is_demo and disabled_at is null)) as settings
      from negotiations n where n.id = $1`,
    values: [ctx.negotiation.id],
  });
  if (!rows[0]) throw new Error("A member's negotiation is gone.");
  return rows[0].settings;
}
