"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type ReactNode, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Dialog, useCloseDialog } from "@/components/ui/dialog";
import { fillTemplate } from "@/components/ui/fill-template";
import { FormProblem } from "@/components/ui/form-problem";
import { keepFocus } from "@/components/ui/keep-focus";
import { useCommand } from "@/components/ui/use-command";
import type { Action } from "@/lib/action-result";

type CommandButtonProps<T> = ButtonLook &
  Omit<ComponentProps<"button">, "onClick"> & {
    action: Action<T>;
    input?: Record<string, unknown>;
    /** Said after success. */
    done?: string;
    /** The command that takes it back, offered for a moment after success. */
    undo?: { action: Action<unknown>; input?: Record<string, unknown>; done?: string };
    /** Asks once before it does something that cannot be taken back. */
    confirm?: { title: string; body?: ReactNode; label: string };
    goTo?: string;
    onDone?: (data: T) => void;
    signIn?: string;
  };

/** A verb that needs no words. Its problem, if there is one, is told beside it. */
export function CommandButton<T>(props: CommandButtonProps<T>) {
  const { action, input = {}, done, undo, confirm, goTo, onDone, signIn = "/sign-in", children, ...look } = props;
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const closeDialog = useCloseDialog();
  const { run, pending, problem, clear } = useCommand(action);
  const [asking, setAsking] = useState(false);

  async function takeBack() {
    if (!undo) return;
    const result = await undo.action(undo.input ?? {});
    announce(result.ok ? (undo.done ?? "Undone") : result.error.message, { assertive: !result.ok });
    router.refresh();
  }
  function outdated(message: string) {
    setAsking(false);
    clear();
    announce(message, { assertive: true });
    if (button.current) keepFocus(button.current);
    router.refresh();
  }
  async function send() {
    if (pending) return;
    const result = await run(input);
    if (!result.ok) {
      // Somebody was here before: what is shown is no longer so, and goes with what there was to say beside it.
      if (result.error.code === "conflict") outdated(result.error.message);
      return;
    }
    setAsking(false);
    if (button.current && !goTo) keepFocus(button.current);
    if (done) announce(done, undo ? { undo: () => void takeBack() } : {});
    if (goTo) router.push(fillTemplate(goTo, result.data));
    else router.refresh();
    closeDialog?.();
    onDone?.(result.data);
  }

  const told = problem ? (
    <FormProblem problem={problem} unclaimed={Object.values(problem.fields)} signIn={signIn} />
  ) : null;
  return (
    <>
      <Button
        {...look}
        ref={button}
        pending={pending && !asking}
        onClick={() => (confirm ? setAsking(true) : void send())}
      >
        {children}
      </Button>
      {confirm ? (
        <Dialog
          open={asking}
          size="sm"
          title={confirm.title}
          onClose={() => {
            setAsking(false);
            clear();
          }}
        >
          <div className="stack">
            {confirm.body ? <div className="text-ink-2">{confirm.body}</div> : null}
            {told}
            <div className="row">
              <Button
                variant={look.variant ?? "danger"}
                pending={pending}
                onClick={() => void send()}
                data-autofocus=""
              >
                {confirm.label}
              </Button>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                Cancel
              </Button>
            </div>
          </div>
        </Dialog>
      ) : (
        told
      )}
    </>
  );
}
