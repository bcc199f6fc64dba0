import { type ReactNode, Suspense } from 'react';
import type { Key } from '../../../model/schema/value.ts';
import type { Path } from '../../../hcl/path.ts';
import { LazySampleBench, LazySelectedValue } from '../lazy-bench.ts';

/** Expressions that a message decides; the message is chosen here where no template has room for it. */
const withBench: Readonly<Record<string, boolean>> = {
  route_selection_expression: true,
  model_selection_expression: true,
  template_selection_expression: false,
};

export const isSelection = ([name]: Path): boolean => Object.hasOwn(withBench, String(name));

interface SelectionControlProps {
  objectKey: Key;
  path: Path;
  text: string;
  label: string;
  /** The field, with the value of the expression at its end. */
  children: (end: ReactNode) => ReactNode;
}

/** A selection expression with its value for the example message. */
export function SelectionControl({ objectKey, path, text, label, children }: SelectionControlProps) {
  return (
    <>
      {children(
        <Suspense fallback={null}>
          <LazySelectedValue objectKey={objectKey} expression={text} label={label} />
        </Suspense>,
      )}
      {withBench[String(path[0])] && text !== '' && (
        <Suspense fallback={null}>
          <LazySampleBench objectKey={objectKey} />
        </Suspense>
      )}
    </>
  );
}
