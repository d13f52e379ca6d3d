"use client";

import { type ComponentProps, useContext } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import { Kbd } from "@/components/ui/kbd";

/** Sends the form around it. Until the page is ready it waits, because a form sent too early loses what was typed. */
export function SubmitButton({
  children,
  variant = "primary",
  className,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  const form = useContext(FormContext);
  const waiting = form !== null && !form.ready;
  return (
    <Button
      type="submit"
      className={className ? `submit ${className}` : "submit"}
      variant={variant}
      pending={form?.pending}
      disabled={waiting}
      data-waiting={waiting ? "" : undefined}
      {...rest}
    >
      {children}
      {variant === "primary" ? (
        <>
          {" "}
          <Kbd keys="mod+Enter" />
        </>
      ) : null}
    </Button>
  );
}
