"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import { type Role, roleLabels, roles } from "@/domain/access/permissions";

export function RoleField({ defaultValue }: { defaultValue?: Role }) {
  const options = roles.map((role) => ({ value: role, ...roleLabels[role] }));
  return <RadioGroup name="role" legend="Role" options={options} defaultValue={defaultValue} />;
}
