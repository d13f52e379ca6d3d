import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionResult } from "@/lib/action-result";
import { Problem } from "@/lib/problem";
import type { Command } from "./command";
import { requireMember } from "./session";

/** Runs anything for a form and answers with data or a problem. A defect is logged whole and shown as nothing but its existence. */
export async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Problem) {
      const { code, message, fields, details } = error;
      return { ok: false, error: { code, message, fields, details } };
    }
    console.error(error);
    const message = "Something went wrong on our side. What you typed is still here; try again in a moment.";
    return { ok: false, error: { code: "internal", message, fields: {}, details: null } };
  }
}

/** The door for server actions: the caller's part in the negotiation, then the command. */
export function memberAction<S extends z.ZodType, O>(
  negotiationKey: string,
  command: Command<S, O>,
  input: unknown,
): Promise<ActionResult<O>> {
  return answer(async () => command.execute(await requireMember(negotiationKey), input));
}
