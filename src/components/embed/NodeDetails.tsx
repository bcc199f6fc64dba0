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
import { select, useSession } from '../../session/document/store.ts';
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
            <dd className="mono">{shorten(valueLines(value, design), longest)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
