import type { ShellData } from "@/components/shell/shell-data";
import { SignOut } from "@/components/shell/sign-out";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";

type AccountMenuProps = Pick<ShellData, "viewer" | "signOut">;

export function AccountMenu({ viewer, signOut }: AccountMenuProps) {
  const button = (
    <span>
      {viewer.name}
      <small>{viewer.role}</small>
    </span>
  );
  return (
    <Popover variant="quiet" icon={<Avatar size="md" initials={viewer.initials} name="" />} button={button}>
      <div className="stack">
        {viewer.email ? <p className="text-ink-2">{viewer.email}</p> : null}
        <ThemeSwitch />
        <div className="-mx-2">
          <Link className="menu-item" href="/account" data-key-label="Your account" data-key="g u">
            Your account
          </Link>
          <button type="button" className="menu-item" data-open-keys="">
            Keyboard shortcuts
          </button>
          <SignOut action={signOut} />
        </div>
      </div>
    </Popover>
  );
}
