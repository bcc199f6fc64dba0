import { Suspense } from 'react';
import X from 'lucide-react/icons/x';
import { shownTitle } from '../../codegen/compare/sentences.ts';
import {
  addressOf,
  attributeOfObject,
  indexOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { isMap, type Value } from '../../model/schema/value.ts';
import { select, useSession } from '../../session/document/store.ts';
import { LazyTemplatesValue } from '../fields/lazy-bench.ts';
import { shorten, valueLines } from '../fields/value-text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import * as styles from './Embed.module.css';

/** In characters; longer values are in the app. */
const longest = 400;

/** What the selected node is: its kind, its address and what is set. Nothing where none is selected. */
export function NodeDetails({ design }: { design: Design }) {
  const key = useSession(({ selection }) => selection.key);
  const object = key === undefined ? undefined : indexOf(design).byKey.get(key);
  return object ? <Details design={design} object={object} /> : null;
}

function Details({ design, object }: { design: Design; object: DesignObject }) {
  const { label } = typeOf(object);
  const variant = variantOfObject(object)?.label;
  return (
    <aside className={styles.details} aria-label="Details">
      <div className={styles.detailsHead}>
        <h2>{shownTitle(object)}</h2>
        <span className="grow" />
        <Button variant="quiet" size="sm" isSquare aria-label="Close details" onPress={() => select(undefined)}>
          <Icon of={X} />
        </Button>
      </div>
      <p className={styles.kind}>{variant === undefined || variant === label ? label : `${label}, ${variant}`}</p>
      <p className={`mono ${styles.address}`}>{object.address ?? addressOf(object)}</p>
      <dl>
        {Object.entries(object.attributes).map(([name, value]) => (
          <div key={name}>
            <dt>{attributeOfObject(object, name)?.label ?? name}</dt>
            <dd className="mono">
              <ValueOf design={design} object={object} name={name} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

interface ValueOfProps {
  design: Design;
  object: DesignObject;
  name: string;
  value: Value;
}

/** A value in words; templates with what they render. */
function ValueOf({ design, object, name, value }: ValueOfProps) {
  const attribute = attributeOfObject(object, name);
  const text = shorten(valueLines(value, design), longest);
  if (attribute?.kind !== 'map' || attribute.editor !== 'templates' || !isMap(value)) return text;
  return (
    <Suspense fallback={text}>
      <LazyTemplatesValue objectKey={object.key} attribute={name} value={value} isBrief />
    </Suspense>
  );
}
