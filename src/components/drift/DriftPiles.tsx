import { useId, type ReactNode } from 'react';
import type { DriftedValue } from '../../importers/drift/drift.ts';
import { keepValues, recreateGone, removeGone, takeAdded, takeValues } from '../../importers/drift/settle-drift.ts';
import type { ObjectRow } from '../../importers/proposal/proposal.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { attributeAt } from '../../model/schema/attribute.ts';
import { attributesFor } from '../../model/schema/resource.ts';
import type { Key, Value } from '../../model/schema/value.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { shorten, valueText } from '../fields/value-text.ts';
import { Count } from '../ui/marks/Count.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import type { DriftReading } from './use-drift.ts';
import * as styles from './Drift.module.css';

interface DriftPilesProps {
  found: NonNullable<DriftReading['found']>;
  canEdit: boolean;
  onApply: (change: Edit, label: string) => void;
  onGo: (key: Key, path?: readonly (string | number)[]) => void;
}

/** Rows of one pile that are shown; the others are counted. */
const mostRows = 200;

/** Changed in AWS, added in AWS, gone from AWS. */
export function DriftPiles({ found, canEdit, onApply, onGo }: DriftPilesProps) {
  const { proposal, design, drift } = found;
  const act = (label: string, about: string, change: () => Edit) => (
    <FixButton
      isDisabled={!canEdit}
      aria-label={`${label}: ${about}`}
      onPress={() => onApply(change(), `${label}: ${about}`)}
    >
      {label}
    </FixButton>
  );
  return (
    <div className={styles.piles}>
      <Pile
        title="Changed in AWS"
        help="The next apply reverts them."
        items={byObject(drift.changed)}
        count={drift.changed.length}
      >
        {(values) => {
          const [first] = values;
          const name = first?.title ?? '';
          return (
            <li key={first?.key} className={styles.row}>
              <button type="button" className={styles.name} onClick={() => first && onGo(first.key)}>
                {name}
              </button>
              <div className={styles.values}>
                {values.map((value) => (
                  <div key={JSON.stringify(value.path)} className={styles.value}>
                    <Changed value={value} design={design} />
                    <span className={styles.acts}>
                      {act('Accept', `${pathText(value)} of ${name}`, () => takeValues(proposal, [value]))}
                      {act('Keep mine', `${pathText(value)} of ${name}`, () => keepValues(proposal, [value]))}
                    </span>
                  </div>
                ))}
                {values.length > 1 && (
                  <span className={styles.acts}>
                    {act(`Accept all ${values.length}`, name, () => takeValues(proposal, values))}
                    {act(`Keep all ${values.length}`, name, () => keepValues(proposal, values))}
                  </span>
                )}
              </div>
            </li>
          );
        }}
      </Pile>
      <Pile title="Added in AWS" help="Not managed by Terraform." items={drift.added} count={drift.added.length}>
        {(row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.name}>{nameOf(row.object)}</span>
            <span className={`mono ${styles.what}`}>{whatOf(row)}</span>
            <span className={`mono ${styles.id}`}>{ownIdOf(row.object)}</span>
            {act('Import', nameOf(row.object), () => takeAdded(proposal, [row.key]))}
          </li>
        )}
      </Pile>
      <Pile
        title="Deleted in AWS"
        help="The plan fails: there is nothing to import."
        items={drift.gone}
        count={drift.gone.length}
      >
        {(object) => (
          <li key={object.key} className={styles.row}>
            <button type="button" className={styles.name} onClick={() => onGo(object.key)}>
              {nameOf(object)}
            </button>
            <span className={styles.what}>Still in this design</span>
            <span className={`mono ${styles.id}`}>{ownIdOf(object)}</span>
            {act('Remove', nameOf(object), () => removeGone([object.key]))}
            {act('Re-create', nameOf(object), () => recreateGone([object.key]))}
          </li>
        )}
      </Pile>
    </div>
  );
}

interface PileProps<Item> {
  title: string;
  help: string;
  items: readonly Item[];
  count: number;
  children: (item: Item) => ReactNode;
}

/** Nothing where there are no items. */
function Pile<Item>({ title, help, items, count, children }: PileProps<Item>) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.label}>
          {title} <Count>{count}</Count>
        </h4>
        <span className="grow" />
        <span className={styles.note}>{help}</span>
      </div>
      <ul>{items.slice(0, mostRows).map(children)}</ul>
      {items.length > mostRows && <p className={styles.more}>{formatNumber(items.length - mostRows)} more</p>}
    </section>
  );
}

/** Old, and what AWS has. */
function Changed({ value, design }: { value: DriftedValue; design: Design }) {
  return (
    <span className={`mono ${styles.change}`}>
      <span className={styles.path}>{pathText(value)}</span> <del>{sideText(value.was, value, design)}</del>{' '}
      <span aria-hidden="true" className={styles.path}>
        →
      </span>{' '}
      <span className="sr">is in AWS</span> <ins>{sideText(value.now, value, design)}</ins>
    </span>
  );
}

/** A value, or the default that is in effect where it is not set. */
function sideText(side: Value | undefined, { key, path }: DriftedValue, design: Design): string {
  if (side !== undefined) return shorten(valueText(side, design), 60);
  const object = indexOf(design).byKey.get(key);
  const attribute = object && attributeAt(attributesFor(typeOf(object), variantOfObject(object)), path);
  return attribute?.default === undefined ? 'not set' : `${String(attribute.default)} (default)`;
}

const pathText = ({ path }: DriftedValue): string => path.join('.');

const byObject = (values: readonly DriftedValue[]): readonly (readonly DriftedValue[])[] => {
  const groups = new Map<Key, DriftedValue[]>();
  for (const value of values) groups.set(value.key, [...(groups.get(value.key) ?? []), value]);
  return [...groups.values()];
};

function nameOf(object: DesignObject): string {
  const { row } = typeOf(object);
  const title = row && object.attributes[row.title];
  return typeof title === 'string' && title !== '' ? title : object.name;
}

const whatOf = ({ label, kind, target }: ObjectRow): string =>
  target === '' ? (kind === '' ? label : `${label}, ${kind}`) : shorten(target, 60);
