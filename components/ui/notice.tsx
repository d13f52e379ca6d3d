import type { ComponentProps, ReactNode } from "react";
import { Info, Stop, Warning } from "@/components/ui/icons/objects";

const icons = { info: Info, warn: Warning, error: Stop };
const spoken = { info: "Note", warn: "Warning", error: "Error" };

type NoticeProps = Omit<ComponentProps<"div">, "title"> & {
  tone?: keyof typeof icons;
  title?: ReactNode;
  action?: ReactNode;
};

/** What happened, what was kept, what to do. For a message that appears after an action pass `role="alert"`. */
export function Notice({ tone = "info", title, children, action, className, ...rest }: NoticeProps) {
  const Glyph = icons[tone];
  return (
    <div className={`notice notice-${tone}${className ? ` ${className}` : ""}`} {...rest}>
      <Glyph label={spoken[tone]} />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children ? <div className="notice-body">{children}</div> : null}
        {action ? <div className="row mt-1">{action}</div> : null}
      </div>
    </div>
  );
}
