import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Extracted } from "@/domain/sources/extract/extracted";
import { Problem, type ProblemCode } from "@/lib/problem";
import { root } from "../settings";
import type { Work } from "./run-job";

/** What a document may cost before it is given up: memory of the process that reads it, and time. */
export const limits = { heapMegabytes: 768, milliseconds: 180_000 };

export type Answer =
  | { progress: number }
  | { extracted: Extracted }
  | { problem: { code: ProblemCode; message: string } }
  | { defect: string };

/**
 * Processes that read documents, one document at a time each. A document that takes too long or too much memory ends its process
 * and nothing else; the next one gets a new process.
 */
export function openExtractors({ heapMegabytes, milliseconds } = limits) {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();

  function start(): ChildProcess {
    const child = fork(fileURLToPath(new URL("extract-child.ts", import.meta.url)), {
      cwd: root,
      execArgv: ["--import", "tsx", `--max-old-space-size=${heapMegabytes}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // It reads bytes of strangers: it knows neither the database nor a secret.
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, TZ: "UTC" },
    });
    all.add(child);
    child.once("exit", () => all.delete(child));
    return child;
  }

  async function extract(work: Work, progress: (share: number) => void, signal: AbortSignal): Promise<Extracted> {
    signal.throwIfAborted();
    const child = idle.pop() ?? start();
    let late = false;
    const end = () => child.kill("SIGKILL");
    const timer = setTimeout(() => {
      late = true;
      end();
    }, milliseconds);
    signal.addEventListener("abort", end, { once: true });
    try {
      const extracted = await answerOf(child, work, progress);
      if (child.connected) idle.push(child);
      return extracted;
    } catch (error) {
      signal.throwIfAborted();
      if (late)
        throw new Problem(
          "invalid",
          `Reading this took longer than ${milliseconds / 60_000} minutes, so it was given up.`,
        );
      if (error instanceof Problem && child.connected) idle.push(child);
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  }

  async function close(): Promise<void> {
    const ends = [...all].map(async (child) => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    });
    await Promise.all(ends);
  }

  return { extract, close };
}

function answerOf(child: ChildProcess, work: Work, progress: (share: number) => void): Promise<Extracted> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      child.off("message", hear);
      child.off("exit", gone);
      done();
    };
    const hear = (answer: Answer) => {
      if ("progress" in answer) progress(answer.progress);
      else if ("extracted" in answer) settle(() => resolve(answer.extracted));
      else if ("problem" in answer) settle(() => reject(new Problem(answer.problem.code, answer.problem.message)));
      else settle(() => reject(new Error(answer.defect)));
    };
    const gone = () =>
      settle(() =>
        reject(
          new Problem("invalid", "Reading this takes more memory than one document may have, so it was given up."),
        ),
      );
    child.on("message", hear);
    child.once("exit", gone);
    child.send(work);
  });
}
