import { randomBytes, randomUUID } from "node:crypto";
import type { Ctx } from "@/domain/access/context";
import { type Role, roles } from "@/domain/access/permissions";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { database } from "@/lib/db/client";
import { sha256Hex } from "@/lib/hash";

const defaultText =
  "The minister said the force would deploy only after a settlement. “We sign today,” she added. Her deputy 🕊 ruled out any delay. A spokesman declined to comment.";

/**
 * A negotiation of the test's own, with one member a role. Every test makes its own, so no test depends on another's rows.
 * What is written straight to the tables here (members, parties, captures) is what the tests of its own commands cover.
 */
export async function makeNegotiation() {
  const db = database();
  const key = `T${randomBytes(4).toString("hex").toUpperCase()}`;
  const name = `Talks ${key}`;
  const { id } = await db.prisma.negotiation.create({ data: { key, name } });
  const members = new Map<Role, Ctx["actor"]>();
  for (const role of roles) {
    const email = `${role}.${key.toLowerCase()}@example.test`;
    const user = await db.prisma.user.create({ data: { email, name: `Test ${role}` } });
    const member = await db.prisma.member.create({
      data: { negotiationId: id, userId: user.id, name: user.name, role },
    });
    members.set(role, { memberId: member.id, userId: user.id, name: member.name, role });
  }
  const ctx = (role: Role): Ctx => {
    const actor = members.get(role);
    if (!actor) throw new Error(`No member has the role ${role}.`);
    return { db, negotiation: { id, key, name }, actor };
  };
  const lead = ctx("lead").actor.memberId;

  return {
    id,
    key,
    ctx,
    async party(partyName: string, data: { principal?: boolean; kind?: "state" | "coalition" } = {}): Promise<string> {
      const row = {
        negotiationId: id,
        name: partyName,
        kind: data.kind ?? "state",
        principal: data.principal ?? false,
      };
      return (await db.prisma.party.create({ data: row })).id;
    },
    issue(title = "Status of the region"): Promise<{ id: string; number: number; key: string }> {
      return createIssue(ctx("analyst"), { title, question: "What is the status of the region after the war?" });
    },
    /** A document with one capture of the text. */
    async capture(
      text = defaultText,
      recordedAt = new Date(),
    ): Promise<{ documentId: string; captureId: string; text: string }> {
      const documentId = randomUUID();
      const raw = Buffer.from(text, "utf8");
      const sha256 = sha256Hex(text);
      await db.prisma.document.create({
        data: { id: documentId, negotiationId: id, title: "A report", originId: documentId, createdById: lead },
      });
      const capture = await db.prisma.capture.create({
        data: {
          negotiationId: id,
          documentId,
          text,
          sha256,
          raw,
          rawSha256: sha256,
          mediaType: "text/plain",
          normaliser: 1,
          transform: "original",
          recordedAt,
          recordedById: lead,
        },
      });
      return { documentId, captureId: capture.id, text };
    },
    /** Evidence for a phrase of a capture, as a citation that quotes it. */
    citation(
      capture: { captureId: string; text: string },
      exact: string,
      stance: "supports" | "contradicts" | "context" = "supports",
    ) {
      const start = capture.text.indexOf(exact);
      if (start < 0) throw new Error(`The capture has no “${exact}”.`);
      return { quote: { captureId: capture.captureId, start, end: start + exact.length, exact }, stance };
    },
    /** A position on the board: recorded with one supporting quote, submitted and approved. */
    async reviewed(
      input: Partial<Parameters<typeof recordPosition>[1]> & { issueId: string; partyId: string },
    ): Promise<string> {
      const citations = input.citations ?? [this.citation(await this.capture(), "ruled out any delay")];
      const recorded = await recordPosition(ctx("analyst"), {
        act: "stated",
        statement: "The force deploys after a settlement.",
        basis: "on_record_paraphrase",
        validFrom: { edtf: "2026-01-06" },
        ...input,
        citations,
        submit: true,
      });
      await reviewPosition(ctx("reviewer"), { positionId: recorded.id, verdict: "approve" });
      return recorded.id;
    },
  };
}

export type TestNegotiation = Awaited<ReturnType<typeof makeNegotiation>>;

/** The latest activity rows of a negotiation, newest first. */
export function lastActivity(negotiationId: string, take = 1) {
  return database().prisma.activity.findMany({ where: { negotiationId }, orderBy: { id: "desc" }, take });
}

/** How many rows each table holds of a negotiation: equal before and after a refused command. */
export async function rowCounts(negotiationId: string): Promise<Record<string, number>> {
  const { pool } = database();
  const tables = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'negotiation_id' order by 1`,
  );
  const counts = tables.rows.map(
    ({ name }) => `(select count(*)::int from "${name}" where negotiation_id = $1) as "${name}"`,
  );
  const { rows } = await pool.query<Record<string, number>>(`select ${counts.join(", ")}`, [negotiationId]);
  return rows[0] ?? {};
}
