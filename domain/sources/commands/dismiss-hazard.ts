import { command } from "@/domain/access/command";
import { dismissHazardInput } from "../schema";
import { judgeHazard } from "./judge-hazard";

/** A hazard that is none, after a look. It is kept as dismissed, with who said so, when and why, and can be brought back as it was. */
export const dismissHazard = command({
  permission: "document.write",
  input: dismissHazardInput,
  run: (tx, ctx, input) => judgeHazard(tx, ctx, { ...input, verdict: "dismissed" }),
});
