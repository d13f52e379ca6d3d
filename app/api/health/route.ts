import { databaseAnswers } from "@/lib/db/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For watchdogs and load balancers: whether this server can do its work now. */
export async function GET() {
  const headers = { "cache-control": "no-store" };
  if (await databaseAnswers()) return Response.json({ status: "ok", database: "ok", version }, { headers });
  return Response.json({ status: "error", database: "unreachable", version }, { status: 503, headers });
}
