import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escapeHtml } from "@/components/ui/escape-html";
import { Link } from "@/components/ui/link";

/** Elements of HTML that have no content and no end tag. */
const empty = new Set(["br", "hr", "img", "input", "wbr"]);

/** The attributes that React names otherwise than HTML does. */
const names: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  strokeWidth: "stroke-width",
  strokeDasharray: "stroke-dasharray",
};

/** Attributes that are there or not there. */
const flags = new Set(["disabled", "hidden", "open"]);

/**
 * What components say, as HTML: the same that React would write (`renderToStaticMarkup`), for a tenth of the work, because nothing in it will ever
 * be drawn again piece by piece. All text is escaped. Takes components that are functions of their props: no hooks, no promises, no handlers;
 * links become plain ones that `Printed` follows inside the app. Throws an error for anything else.
 */
export function printHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escapeHtml(node);
  if (typeof node === "number") return String(node);
  if (isList(node)) {
    let html = "";
    for (const child of node) html += printHtml(child);
    return html;
  }
  if (isValidElement(node)) return printElement(node);
  throw new Error("Only elements and text can be printed.");
}

const isList = (node: unknown): node is readonly ReactNode[] => Array.isArray(node);

function printElement({ type, props }: ReactElement): string {
  const given = props as Readonly<Record<string, unknown>>;
  if (type === Fragment) return printHtml(given.children as ReactNode);
  if (type === Link) return printLink(given);
  if (typeof type === "string") return printTag(type, given);
  if (typeof type === "function") return printHtml((type as (props: unknown) => ReactNode)(props));
  throw new Error("Only plain components can be printed.");
}

/** `replace` and `scroll` are what `Printed` needs to know to follow it as the link would. */
function printLink({ replace, scroll, prefetch: _, ...rest }: Readonly<Record<string, unknown>>): string {
  return printTag("a", {
    ...rest,
    "data-replace": replace ? "" : undefined,
    "data-stay": scroll === false ? "" : undefined,
  });
}

function printTag(tag: string, props: Readonly<Record<string, unknown>>): string {
  let html = `<${tag}`;
  let inner: string | null = null;
  for (const name in props) {
    const value = props[name];
    if (name === "children" || name === "key" || value === undefined || value === null) continue;
    if (name === "dangerouslySetInnerHTML") inner = (value as { __html: string }).__html;
    else html += printAttribute(name, value);
  }
  if (empty.has(tag)) return `${html}/>`;
  return `${html}>${inner ?? printHtml(props.children as ReactNode)}</${tag}>`;
}

function printAttribute(name: string, value: unknown): string {
  if (flags.has(name)) return value ? ` ${name}=""` : "";
  if (typeof value === "boolean") return isWordy(name) ? ` ${name}="${value}"` : "";
  if (typeof value !== "string" && typeof value !== "number")
    throw new Error(`The attribute ${name} cannot be printed.`);
  return ` ${names[name] ?? name}="${escapeHtml(String(value))}"`;
}

const isWordy = (name: string) => name.startsWith("aria-") || name.startsWith("data-");

const printed = new WeakMap<object, Map<string, string>>();

/**
 * What is drawn from one read, printed once for as long as the read is kept. `variant` names all that it depends on besides the read.
 */
export function printOnce(read: object, variant: string, draw: () => ReactNode): string {
  const variants = printed.get(read) ?? new Map<string, string>();
  printed.set(read, variants);
  const html = variants.get(variant) ?? printHtml(draw());
  variants.set(variant, html);
  return html;
}
