import type { Json, ProblemCode } from "@/lib/problem";
import type { IntakeWay } from "./intake-vocabulary";

/** Something that was given to be taken in, and how far it has come. */
export type IntakeLine = {
  id: string;
  way: IntakeWay;
  /** Of the file, or the address; null for a pasted text. */
  name: string | null;
  bytes: number | null;
  /** The document that it is another capture of. */
  of: { id: string; title: string } | null;
  state: "queued" | "working" | "done" | "failed" | "dropped";
  step: string;
  /** Per cent. */
  progress: number;
  problem: { code: ProblemCode; message: string; details: Json } | null;
  captureId: string | null;
  by: string;
  at: string;
};
