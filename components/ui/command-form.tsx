"use client";

import { useRouter } from "next/navigation";
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { announce } from "@/components/ui/announcer";
import { ConflictNotice, type Difference, findDifferences, parseConflict } from "@/components/ui/conflict-notice";
import { useCloseDialog } from "@/components/ui/dialog";
import { fillTemplate } from "@/components/ui/fill-template";
import { FormContext, fieldError } from "@/components/ui/form-context";
import { readForm } from "@/components/ui/form-input";
import { FormProblem } from "@/components/ui/form-problem";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { useFormDraft } from "@/components/ui/use-form-draft";
import type { Action, ProblemData } from "@/lib/action-result";

export type CommandFormProps<T> = {
  action: Action<T>;
  /** Sent along with what the fields say: ids, the version the record was read with. */
  input?: Record<string, unknown>;
  /** Names the place where unsaved text is kept. */
  draftKey?: string;
  /** The words on the button; null when the children hold a `SubmitButton` of their own. */
  submit?: string | null;
  cancel?: ReactNode;
  /** Said after success. */
  done?: string;
  /** Where to go after success; "{issue.number}" is taken from the data. */
  goTo?: string;
  onDone?: (data: T) => void;
  onKeepTheirs?: () => void;
  /** Draws a problem that has more to say than its message. */
  problem?: (problem: ProblemData) => ReactNode;
  /** Names of fields for the comparison of two versions, where the label on screen is not enough. */
  labels?: Record<string, string>;
  signIn?: string;
  className?: string;
  children?: ReactNode;
};

const never = () => () => {};

/**
 * The one way to submit a form. It never clears what was typed unless it was saved: not on a validation error, a
 * conflict, a lost session or a lost connection. How names become input: form-input.ts; what is kept: form-draft.ts.
 */
export function CommandForm<T>(props: CommandFormProps<T>) {
  const { action, input = {}, draftKey, submit = "Save", done, goTo, onDone, labels = {}, signIn = "/sign-in" } = props;
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const closeDialog = useCloseDialog();
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { run, pending, problem, clear } = useCommand(action);
  const draft = useFormDraft(form, draftKey, input.version);
  const [generation, setGeneration] = useState(0);
  const [differences, setDifferences] = useState<Difference[]>([]);
  const [unclaimed, setUnclaimed] = useState<string[]>([]);
  const conflict = problem?.code === "conflict" ? parseConflict(problem.details) : null;

  useEffect(() => {
    if (!problem || !form.current) return;
    const control = ":is(input:not([type=hidden]), select, textarea)";
    const target = form.current.querySelector<HTMLElement>(`[data-invalid] ${control}, .form-problem [role=alert]`);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }, [problem]);

  /** Fields start afresh only together with the refreshed page, so that no old value shows in between. */
  function startAfresh(refresh: boolean) {
    draft.clear();
    startTransition(() => {
      if (refresh) router.refresh();
      setGeneration((n) => n + 1);
    });
  }

  async function send(extra: Record<string, unknown> = {}) {
    const element = form.current;
    if (!element || pending) return;
    const version = input.version === undefined ? {} : { version: draft.version() };
    const result = await run({ ...input, ...readForm(element), ...version, ...extra });
    if (!result.ok) {
      const { error } = result;
      if (error.code === "conflict") setDifferences(findDifferences(element, parseConflict(error.details), labels));
      const places = [...element.querySelectorAll<HTMLElement>("[data-field]")].map(
        (field) => field.dataset.field ?? "",
      );
      const claimed = (path: string) => places.some((name) => fieldError({ [path]: "x" }, name));
      setUnclaimed(Object.keys(error.fields).flatMap((path) => (claimed(path) ? [] : [error.fields[path] ?? ""])));
      return;
    }
    if (done) announce(done);
    startAfresh(!goTo);
    closeDialog?.();
    onDone?.(result.data);
    if (goTo) router.push(fillTemplate(goTo, result.data));
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // A form in a dialog is, for React, still inside the form that the dialog was opened from.
    event.stopPropagation();
    void send();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  }
  function keepTheirs() {
    clear();
    startAfresh(true);
    props.onKeepTheirs?.();
  }
  function discard() {
    clear();
    startAfresh(false);
  }

  return (
    <FormContext value={{ pending, ready, fields: problem?.fields ?? {} }}>
      {/* `post`, so that a form sent before our code runs does not put its text into the address. */}
      <form
        ref={form}
        method="post"
        noValidate
        className={props.className ?? "stack"}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
      >
        {draft.restored ? (
          <p className="row text-sm text-ink-2" role="status">
            <span>Your unsaved text from before is back.</span>
            <button type="button" className="link" onClick={discard}>
              Discard it
            </button>
          </p>
        ) : null}
        <Fragment key={generation}>{props.children}</Fragment>
        <div className="form-problem empty:hidden">
          {conflict ? (
            <ConflictNotice
              conflict={conflict}
              differences={differences}
              pending={pending}
              onKeepTheirs={keepTheirs}
              onSaveMine={() => void send({ version: conflict.version })}
            />
          ) : problem ? (
            (props.problem?.(problem) ?? <FormProblem problem={problem} unclaimed={unclaimed} signIn={signIn} />)
          ) : null}
        </div>
        {submit === null && !props.cancel ? null : (
          <div className="row">
            {submit === null ? null : <SubmitButton>{submit}</SubmitButton>}
            {props.cancel}
          </div>
        )}
      </form>
    </FormContext>
  );
}
