import { z } from "zod";
import { roles } from "@/domain/access/permissions";
import { emailAddress, linkToken, newPassword, personalName } from "@/domain/access/schema";

const role = z.enum(roles, "Choose a role.");

export const inviteMemberInput = z.object({
  role,
  /** For whom it is: the link itself says nothing about that. */
  note: z.string().trim().max(120, "Keep the note under 120 characters.").default(""),
  /** Where to send the link, when mail is configured; it is not stored. */
  sendTo: z.union([z.literal("").transform(() => null), emailAddress]).nullish(),
});
export const revokeInvitationInput = z.object({ id: z.uuid() });
export const acceptInvitationInput = z.object({ token: linkToken });
export const joinInput = acceptInvitationInput.extend({
  name: personalName,
  email: emailAddress,
  password: newPassword,
});
export const changeMemberRoleInput = z.object({ id: z.uuid(), role });
export const removeMemberInput = z.object({ id: z.uuid() });
export const makeResetLinkInput = z.object({ id: z.uuid(), send: z.boolean().default(false) });

export const invitationDays = 7;
export const invitationPath = (token: string) => `/invite/${token}`;

export const chooseMailInput = z.object({ mail: z.boolean() });
