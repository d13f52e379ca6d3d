import { command } from "@/domain/access/command";
import { threadInput } from "../schema";
import { settleThread } from "./settle-thread";

export const resolveThread = command({
  permission: "comment.write",
  input: threadInput,
  run: (tx, ctx, { id }) => settleThread(tx, ctx, id, true),
});
