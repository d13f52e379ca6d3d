import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import type { z } from "zod";
import type { ActivityEvent } from "@/domain/activity/events";
import { mailAbout } from "@/domain/activity/mail";
import { record } from "@/domain/activity/record";
import type { Database, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { authorise, type Ctx } from "./context";
import type { Permission } from "./permissions";

/** What a command's body hands back: its output, and the one thing that happened. */
export type Outcome<O> = { output: O; activity: ActivityEvent };

export type Command<S extends z.ZodType, O> = {
  (ctx: Ctx, input: z.input<S>): Promise<O>;
  readonly permission: Permission;
  readonly input: S;
  /** The same, for a door that holds input it knows nothing about yet. */
  readonly execute: (ctx: Ctx, input: unknown) => Promise<O>;
};

/**
 * One use case, in the one order: authorise by role, parse, open the transaction, run, record the activity.
 * `run` loads in scope, authorises on the record, asks the pure rule and writes; because it must hand back what happened, no write can go
 * without its activity row, and both stand in one transaction.
 *
 * What takes long is kept out of the transaction. `prepare` reads and works out before it what `run` may use; things may have changed since, so `run`
 * looks again. `after` works out what follows from the record and is no part of it; its failure is no failure of the command.
 */
export function command<S extends z.ZodType, O, P = undefined>(spec: {
  permission: Permission;
  input: S;
  prepare?: (ctx: Ctx, input: z.output<S>) => Promise<P>;
  run: (tx: Tx, ctx: Ctx, input: z.output<S>, prepared: P | undefined) => Promise<Outcome<O>>;
  after?: (ctx: Ctx, output: O) => Promise<unknown>;
}): Command<S, O> {
  return asCommand(spec, async (ctx, input) => {
    const prepared = await spec.prepare?.(ctx, input);
    const { output, told } = await transaction(ctx.db, async (tx) => {
      const { output, activity } = await spec.run(tx, ctx, input, prepared);
      return { output, told: { id: await record(tx, ctx, activity), type: activity.type } };
    });
    mailAbout(ctx, told);
    await spec.after?.(ctx, output).catch(console.error);
    return output;
  });
}

/**
 * The same for what a member keeps for themselves alone: what they have read, what they watch, whether they want mail. It is no part of the
 * record, so no activity tells of it, and nobody else is shown it.
 */
export function personalCommand<S extends z.ZodType, O>(spec: {
  permission: Permission;
  input: S;
  run: (tx: Tx, ctx: Ctx, input: z.output<S>) => Promise<O>;
}): Command<S, O> {
  return asCommand(spec, (ctx, input) => transaction(ctx.db, (tx) => spec.run(tx, ctx, input)));
}

function asCommand<S extends z.ZodType, O>(
  { permission, input: schema }: { permission: Permission; input: S },
  work: (ctx: Ctx, input: z.output<S>) => Promise<O>,
): Command<S, O> {
  async function execute(ctx: Ctx, given: unknown): Promise<O> {
    authorise(ctx, permission);
    return work(ctx, parse(schema, given));
  }
  return Object.assign((ctx: Ctx, input: z.input<S>) => execute(ctx, input), { permission, input: schema, execute });
}

/** The transaction of a command, also of those few that stand outside a negotiation (accounts, the first run). */
export async function transaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.prisma.$transaction(work, { maxWait: 10_000, timeout: 20_000 });
  } catch (error) {
    throw asProblem(error);
  }
}

/** Two people can pass the same check at once; the database then holds what the check could not. */
function asProblem(error: unknown): unknown {
  switch (kindOf(error)) {
    case "P2002":
    case "UniqueConstraintViolation":
      return new Problem("conflict", "This has been recorded already, perhaps by somebody else just now.");
    case "P2003":
    case "ForeignKeyConstraintViolation":
      return new Problem("not_found", "Something that this refers to does not exist in this negotiation.");
    case "P2025":
      return new Problem("not_found", "This does not exist any more. Perhaps somebody else removed it just now.");
    case "P2034":
    case "TransactionWriteConflict":
      return new Problem("conflict", "Somebody changed the same record at the same moment. Try again.");
    default:
      return error;
  }
}

/** What failed, in the client's word; in the driver's where SQL of our own failed, or the end of the transaction. */
function kindOf(error: unknown): string | undefined {
  if (isDriverAdapterError(error)) return error.cause.kind;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const driven = error.meta?.driverAdapterError;
  return error.code === "P2010" && isDriverAdapterError(driven) ? driven.cause.kind : error.code;
}
