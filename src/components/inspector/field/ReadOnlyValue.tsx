import { Suspense } from 'react';
import { isDynamic, isMap, isRef, isVar, type Value } from '../../../model/schema/value.ts';
import { useDesign } from '../../../session/hooks.ts';
import type { ControlProps } from '../../fields/control.ts';
import { LazyTemplatesValue } from '../../fields/lazy-bench.ts';
import { referenceText, valueLines } from '../../fields/value-text.ts';
import { Panel } from '../Panel.tsx';

interface ReadOnlyValueProps extends Omit<ControlProps, 'mode'> {
  value: Value | undefined;
}

/** A value that cannot be changed here, in full. */
export function ReadOnlyValue({ value, attribute, objectKey, path, wire }: ReadOnlyValueProps) {
  const design = useDesign();
  const shared = { id: wire.controlId, describedBy: wire.describedBy };
  if (value === undefined) return <Panel {...shared} text="" placeholder="Not set" />;
  const isParts = Array.isArray(value) || (isMap(value) && !isDynamic(value));
  const text = isRef(value)
    ? referenceText(value, design, attribute.refersTo)
    : isVar(value)
      ? `var.${value.var}`
      : valueLines(value, design);
  const unit = attribute.kind === 'integer' ? attribute.unit : undefined;
  const panel = <Panel {...shared} text={text} isTall={isParts} unit={unit} />;
  if (attribute.kind !== 'map' || attribute.editor !== 'templates' || !isParts) return panel;
  return (
    <Suspense fallback={panel}>
      <LazyTemplatesValue
        objectKey={objectKey}
        attribute={path.join('/')}
        value={value}
        describedBy={wire.describedBy}
      />
    </Suspense>
  );
}
