import { Fragment } from "react";

/** Names in a row, each in its own direction of writing: none turns the words around it. */
export function Names({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice, and the row is never reordered
    <Fragment key={index}>
      {index > 0 ? " · " : null}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
