"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
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
import { FormContext, fieldError, without } from "@/components/ui/form-context";
import { readForm } from "@/components/ui/form-input";
import { FormProblem } from "@/components/ui/form-problem";
import { keepFocus } from "@/components/ui/keep-focus";
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
  /** The words on the button, or buttons with a `SubmitButton` among them; null when the children hold it. */
  submit?: ReactNode;
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
  /** Fields that were changed since the problem was told: what it said of them is no longer known to be so. */
  const [changed, setChanged] = useState<readonly string[]>([]);
  const conflict = problem?.code === "conflict" && problem.details ? parseConflict(problem.details) : null;

  useEffect(() => {
    if (!problem || !form.current) return;
    const control = ":is(input:not([type=hidden]), select, textarea)";
    const target = form.current.querySelector<HTMLElement>(`[data-invalid] ${control}, .form-problem [role=alert]`);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }, [problem]);

  /** Fields start afresh only together with the refreshed page, so that no old value shows in between. */
  function startAfresh(then?: () => void) {
    draft.clear();
    startTransition(() => {
      then?.();
      setGeneration((n) => n + 1);
    });
  }

  async function send(extra: Record<string, unknown> = {}) {
    const element = form.current;
    if (!element || pending) return;
    const version = input.version === undefined ? {} : { version: draft.version() };
    const result = await run({ ...input, ...readForm(element), ...version, ...extra });
    setChanged([]);
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
    if (!goTo) keepFocus(element);
    startAfresh(() => {
      // The way back leads to pages that were read before this was written, so those are read again as well.
      if (goTo) router.push(fillTemplate(goTo, result.data));
      router.refresh();
    });
    closeDialog?.();
    onDone?.(result.data);
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
    // The first button is what the form is for; pressing it says so, where another does something else.
    form.current?.querySelector<HTMLElement>("button[type=submit]")?.click();
  }
  function onChange({ target }: FormEvent) {
    const name = problem && target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : "";
    if (name) setChanged((known) => (known.includes(name) ? known : [...known, name]));
  }
  function keepTheirs() {
    clear();
    startAfresh(() => router.refresh());
    props.onKeepTheirs?.();
  }
  function discard() {
    clear();
    startAfresh();
  }

  const told =
    problem && !conflict ? (
      <div className="form-problem empty:hidden">
        {props.problem?.(problem) ?? <FormProblem problem={problem} unclaimed={unclaimed} signIn={signIn} />}
      </div>
    ) : null;
  const row =
    submit === null && !props.cancel ? null : (
      <div className="row">
        {typeof submit === "string" ? <SubmitButton>{submit}</SubmitButton> : submit}
        {props.cancel}
      </div>
    );
  return (
    <FormContext value={{ pending, ready, fields: changed.reduce(without, problem?.fields ?? {}) }}>
      {/* `post`, so that a form sent before our code runs does not put its text into the address. */}
      <form
        ref={form}
        method="post"
        noValidate
        className={props.className ?? "stack"}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        onInput={onChange}
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
        {conflict ? (
          <div className="form-problem">
            <ConflictNotice
              conflict={conflict}
              differences={differences}
              pending={pending}
              onKeepTheirs={keepTheirs}
              onSaveMine={() => void send({ version: conflict.version })}
            />
          </div>
        ) : null}
        {told || row ? (
          <div className="form-foot stack">
            {told}
            {row}
          </div>
        ) : null}
      </form>
    </FormContext>
  );
}
