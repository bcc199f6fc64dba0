import ArrowRight from 'lucide-react/icons/arrow-right';
import { Fragment, useId, type ReactNode } from 'react';
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';
import type { Key } from '../../../model/schema/value.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { Button } from '../../ui/Button.tsx';
import { Count } from '../../ui/marks/Count.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../../ui/marks/severity.ts';
import { changedBlocks, isResource, staysBecause, type ChangedBlock } from './move-summary.ts';
import * as styles from './Move.module.css';

interface MovePreviewProps {
  move: ProviderMove;
  to: ProviderId;
  /** Leaves the dialog for an object. */
  onGo: (key: Key) => void;
  /** The place of the row that is chosen. */
  chosen: FilePlace | undefined;
  /** Whether its file is shown from there on. */
  isShown: (place: FilePlace) => boolean;
  onChoose: (place: FilePlace) => void;
}

/** Rows of one section that are shown; the others are counted. */
const mostRows = 200;

/** Problems first, then what needs an import ID, what changes, and what stays. */
export function MovePreview({ move: { changes, problems, stays, asksFor }, to, ...rest }: MovePreviewProps) {
  const blocks = changedBlocks(changes);
  const placeOf = new Map(blocks.map(({ block, place }) => [block, place]));
  return (
    <>
      <Section title="Problems" items={problems}>
        {(problem) => (
          <Row
            key={`${problem.block} ${problem.text}`}
            {...rest}
            name={problem.block}
            objectKey={problem.key}
            place={problem.place}
          >
            <span className={`sev-${severityClass[problem.severity]}`}>
              <Icon of={severityIcon[problem.severity]} />
              <span className="sr">{severityWord[problem.severity]}: </span>
            </span>
            <span className={styles.what}>
              <Address of={problem.block} />
              <span className={styles.text}>{problem.text}</span>
            </span>
          </Row>
        )}
      </Section>
      <Section
        title="Import ID required"
        items={asksFor}
        help="Without an import ID, Terraform creates these resources again."
      >
        {({ key, address }) => (
          <Row key={address} {...rest} name={address} objectKey={key} place={placeOf.get(address)}>
            <Address of={address} />
          </Row>
        )}
      </Section>
      <Section title="Changes" items={blocks}>
        {(changed) => (
          <Row key={changed.block} {...rest} name={changed.block} place={changed.place}>
            <Changed changed={changed} />
          </Row>
        )}
      </Section>
      <Section title="Unchanged" items={stays}>
        {({ key, address }) => (
          <Row key={address} {...rest} name={address} objectKey={key}>
            <span className={styles.what}>
              <Address of={address} />
              <span className={styles.text}>{staysBecause(address, to)}</span>
            </span>
          </Row>
        )}
      </Section>
    </>
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

interface RowProps extends Pick<MovePreviewProps, 'onGo' | 'chosen' | 'isShown' | 'onChoose'> {
  /** What it is about: an address. */
  name: string;
  objectKey?: Key | undefined;
  place?: FilePlace | undefined;
  children: ReactNode;
}

/** A row that shows its lines, where the files have them, and leads to its object, where it has one. */
function Row({ name, objectKey, place, chosen, isShown, onChoose, onGo, children }: RowProps) {
  const isChosen = place !== undefined && chosen?.file === place.file && chosen.line === place.line;
  const content = (
    <>
      {children}
      {place && (
        <span className={`mono ${styles.location}`} title={`${place.file}:${place.line}`}>
          {place.file}:{place.line}
        </span>
      )}
    </>
  );
  return (
    <li className={styles.item} data-chosen={isChosen || undefined}>
      {place && isShown(place) ? (
        <button
          type="button"
          className={styles.row}
          aria-current={isChosen || undefined}
          onClick={() => onChoose(place)}
        >
          {content}
        </button>
      ) : (
        <span className={styles.row}>{content}</span>
      )}
      {objectKey !== undefined && (
        <Button variant="quiet" size="sm" isSquare aria-label={`Go to ${name}`} onPress={() => onGo(objectKey)}>
          <Icon of={ArrowRight} />
        </Button>
      )}
    </li>
  );
}

const Address = ({ of }: { of: string }) => (
  <span className={`mono ${styles.block}`}>
    <Words of={of} />
  </span>
);

/** Long addresses go on in the next line after a dot or an underscore. */
const Words = ({ of }: { of: string }) =>
  of.split(/(?<=[._])/).map((word, at) => (
    <Fragment key={`${at} ${word}`}>
      {at > 0 && <wbr />}
      {word}
    </Fragment>
  ));

/** A resource by its addresses before and after, another block by its name; below it what changes within. */
function Changed({ changed: { block, changes } }: { changed: ChangedBlock }) {
  const address = changes.find(isResource);
  const others = changes.filter((change) => change !== address);
  return (
    <span className={styles.changed}>
      {address ? <Change change={address} /> : <Address of={block} />}
      {others.map((change) => (
        <Change key={`${change.before} ${change.after}`} change={change} isWithin />
      ))}
    </span>
  );
}

function Change({ change: { before, after }, isWithin }: { change: ChangedBlock['changes'][number]; isWithin?: true }) {
  return (
    <span className={`mono ${styles.change}`} data-within={isWithin}>
      {before !== '' && (
        <del className="clip" title={before}>
          {before}
        </del>
      )}
      <ins>
        <span className={styles.arrow} aria-hidden>
          →{' '}
        </span>
        {after === '' ? 'removed' : <Words of={after} />}
      </ins>
    </span>
  );
}
