import { authorise } from "@/domain/access/context";
import { endpoint } from "@/domain/access/endpoint";
import { requestIntake } from "@/domain/sources/commands/request-intake";
import { fileLimit } from "@/domain/sources/intake-vocabulary";
import { listIntakes } from "@/domain/sources/list-intakes";
import { Problem } from "@/lib/problem";
import { readBody } from "@/lib/read-body";
import { isUuid } from "@/lib/uuid";

const tooLong = () => {
  const message = "A file may have at most 25 MB.";
  return new Problem("invalid", message, { file: message });
};

/** The file itself, and room for what is said about it. */
const bodyLimit = fileLimit + 128 * 1024;

/** What is being taken in and what failed; with `?id=`, that one too when it is done. */
export const GET = endpoint(async (ctx, request) => {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  const intakes = await listIntakes(ctx, isUuid(id) ? id : null);
  return Response.json({ intakes }, { headers: { "cache-control": "no-store" } });
});

/** Gives something to be taken in: a form with `input` (JSON, as the command takes it) and, unless it is an address, `file`. */
export const POST = endpoint(async (ctx, request) => {
  // Before a byte of a body that may be large is read.
  authorise(ctx, "document.write");
  const body = await readBody(request, bodyLimit, tooLong);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => {
    throw new Problem("invalid", "The body is no form.");
  });
  const file = form.get("file");
  const given = {
    ...inputIn(form.get("input")),
    ...(file instanceof File && {
      raw: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      declaredType: file.type,
    }),
  };
  return Response.json(await requestIntake.execute(ctx, given), { status: 201 });
});

function inputIn(text: FormDataEntryValue | null): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(String(text));
    if (typeof input === "object" && input !== null && !Array.isArray(input)) return { ...input };
  } catch {
    // Told below.
  }
  throw new Problem("invalid", "The form has no input.");
}
