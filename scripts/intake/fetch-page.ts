import { Problem } from "@/lib/problem";
import type { Fetched } from "./run-job";

export async function fetchPage(): Promise<Fetched> {
  throw new Problem("invalid", "Addresses are not fetched yet.");
}
