import { useId, type ReactNode } from 'react';
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';
import type { Key } from '../../../model/schema/value.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { Count } from '../../ui/Count.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../../ui/severity.ts';
import { changedBlocks, isResource, staysBecause, type ChangedBlock } from './move-summary.ts';
import * as styles from './Move.module.css';

interface MovePreviewProps {
  move: ProviderMove;
  to: ProviderId;
  /** Leaves the dialog for an object. */
  onGo: (key: Key) => void;
}

/** Rows of one section that are shown; the others are counted. */
const mostRows = 200;

/** Problems first, then what needs an import ID, what changes, and what stays. */
export function MovePreview({ move: { changes, problems, stays, asksFor }, to, onGo }: MovePreviewProps) {
  return (
    <div className={styles.sections}>
      <Section title="Problems" items={problems}>
        {(problem) => (
          <Row key={`${problem.block} ${problem.text}`} objectKey={problem.key} onGo={onGo}>
            <span className={`sev-${severityClass[problem.severity]}`}>
              <Icon of={severityIcon[problem.severity]} />
              <span className="sr">{severityWord[problem.severity]}: </span>
            </span>
            <span className={styles.what}>
              <span className={`mono ${styles.block}`}>{problem.block}</span>
              <span className={styles.text}>{problem.text}</span>
            </span>
            <Location place={problem.place} />
          </Row>
        )}
      </Section>
      <Section
        title="Import ID required"
        items={asksFor}
        help="Without an import ID, Terraform creates these a second time."
      >
        {({ key, address }) => (
          <Row key={address} objectKey={key} onGo={onGo}>
            <span className={`mono ${styles.block}`}>{address}</span>
          </Row>
        )}
      </Section>
      <Section title="Changes" items={changedBlocks(changes)}>
        {(changed) => <Changed key={changed.block} changed={changed} />}
      </Section>
      <Section title="Unchanged" items={stays}>
        {({ key, address }) => (
          <Row key={address} objectKey={key} onGo={onGo}>
            <span className={styles.what}>
              <span className={`mono ${styles.block}`}>{address}</span>
              <span className={styles.text}>{staysBecause(address, to)}</span>
            </span>
          </Row>
        )}
      </Section>
    </div>
  );
}

interface SectionProps<Item> {
  title: string;
  items: readonly Item[];
  help?: string;
  children: (item: Item) => ReactNode;
}

/** Nothing where there are no items. */
function Section<Item>({ title, items, help, children }: SectionProps<Item>) {
  const id = useId();
  if (items.length === 0) return null;
  const more = items.length - mostRows;
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.head}>
        <span id={id}>{title}</span> <Count>{formatNumber(items.length)}</Count>
        {help !== undefined && <span className={styles.help}>{help}</span>}
      </h3>
      <ul>{items.slice(0, mostRows).map(children)}</ul>
      {more > 0 && <p className={styles.more}>{formatCount(more, 'more', 'more')}</p>}
    </section>
  );
}

interface RowProps {
  objectKey: Key | undefined;
  onGo: (key: Key) => void;
  children: ReactNode;
}

/** A row that leads to its object, where it has one. */
function Row({ objectKey, onGo, children }: RowProps) {
  return (
    <li className={styles.item}>
      {objectKey === undefined ? (
        <span className={styles.row}>{children}</span>
      ) : (
        <button type="button" className={styles.row} onClick={() => onGo(objectKey)}>
          {children}
        </button>
      )}
    </li>
  );
}

/** A resource by its addresses before and after, another block by its name; below it what changes within. */
function Changed({ changed: { block, place, changes } }: { changed: ChangedBlock }) {
  const address = changes.find(isResource);
  const others = changes.filter((change) => change !== address);
  return (
    <li className={`${styles.item} ${styles.changed}`}>
      <span className={styles.row}>
        {address ? <Change change={address} /> : <span className={`mono ${styles.block}`}>{block}</span>}
        <Location place={place} />
      </span>
      {others.map((change) => (
        <Change key={`${change.before} ${change.after}`} change={change} />
      ))}
    </li>
  );
}

function Change({ change: { before, after } }: { change: ChangedBlock['changes'][number] }) {
  return (
    <span className={`mono ${styles.change}`}>
      {before !== '' && <del>{before}</del>}
      <span className={styles.arrow} aria-hidden>
        →
      </span>
      <ins>{after === '' ? 'removed' : after}</ins>
    </span>
  );
}

/** In the files that the moved design prints. */
function Location({ place }: { place: FilePlace | undefined }) {
  return place ? (
    <span className={`mono ${styles.location}`}>
      {place.file}:{place.line}
    </span>
  ) : null;
}
