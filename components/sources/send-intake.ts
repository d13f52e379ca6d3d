import { fileLimit } from "@/domain/sources/intake-vocabulary";
import type { ActionResult } from "@/lib/action-result";
import type { Json, ProblemCode } from "@/lib/problem";

type Given = { way: "paste" | "file" | "address"; file?: File | null; address?: string };

const refuse = (message: string): ActionResult<never> => ({
  ok: false,
  error: { code: "invalid", message, fields: { file: message }, details: null },
});

/** Gives a file, a long or formatted text, or an address to be taken in. Answers as an action does, so that a form keeps what it holds. */
export async function sendIntake(
  negotiation: string,
  { file, ...given }: Given,
  { documentId, transform, again, apart, ...description }: Record<string, unknown>,
): Promise<ActionResult<{ id: string }>> {
  if (given.way === "file" && !file) return refuse("Choose a file.");
  if (file && file.size === 0) return refuse("This file is empty.");
  if (file && file.size > fileLimit) return refuse("This file is too large: a file may have at most 25 MB.");
  const form = new FormData();
  form.set("input", JSON.stringify({ ...given, documentId: documentId || null, transform, again, apart, description }));
  if (file) form.set("file", file);
  const response = await fetch(`/api/n/${negotiation}/intakes`, { method: "POST", body: form });
  if (response.ok) return { ok: true, data: await response.json() };
  const { code, title, fields, details }: Refusal = await response.json();
  return { ok: false, error: { code, message: title, fields: atTop(fields), details } };
}

type Refusal = { code: ProblemCode; title: string; fields: Record<string, string>; details: Json };

/** What is said about the document stands in the form by its own names. */
const atTop = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^description\./, ""), message]));
