import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/domain/access/auth-options";
import { Problem } from "@/lib/problem";
import { problemResponse } from "@/lib/problem-json";
import { readBody } from "@/lib/read-body";

type Context = { params: Promise<{ nextauth: string[] }> };

const bodyLimit = 64 * 1024;

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

/** Anybody may send something here, so it is read no further than a form of a sign-in can be long. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  try {
    const body = await readBody(request, bodyLimit, () => new Problem("invalid", "The body is too long."));
    const { method, headers } = request;
    return await NextAuth(new NextRequest(request.url, { method, headers, body }), context, authOptions());
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  }
}
