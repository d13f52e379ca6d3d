import { command } from "@/domain/access/command";
import { restoreHazardInput } from "../schema";
import { judgeHazard } from "./judge-hazard";

/** Brings a dismissed hazard back as it was: by whom or what it was found, at its place, with its reason. That it was dismissed is kept. */
export const restoreHazard = command({
  permission: "document.write",
  input: restoreHazardInput,
  run: (tx, ctx, input) => judgeHazard(tx, ctx, { ...input, verdict: "restored" }),
});
