import { useId, useState, type ReactNode } from 'react';
import { piles, type ChangeLine, type LinkChange, type Pile } from '../../../codegen/take-over/link-change.ts';
import { neededWith } from '../../../codegen/take-over/needed-changes.ts';
import { codeDifferences, hasCode } from '../../../codegen/take-over/object-difference.ts';
import type { Path } from '../../../hcl/path.ts';
import { typeOf, variantOfObject, type Design, type DesignObject } from '../../../model/design/design.ts';
import { attributeAt, type Attribute } from '../../../model/schema/attribute.ts';
import { attributesFor } from '../../../model/schema/resource.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import type { Value } from '../../../model/schema/value.ts';
import { FileDiff } from '../../compare/FileDiff.tsx';
import { shorten, valueText } from '../../fields/value-text.ts';
import { Count } from '../../ui/marks/Count.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import { changeName, kindOfChange, neededText, takeOverLabel } from './change-words.ts';
import * as styles from './ChangePiles.module.css';

export interface ChangePilesProps {
  mine: Design;
  theirs: Design;
  changes: readonly LinkChange[];
  canTake: boolean;
  onTake: (changes: readonly LinkChange[], label: string) => void;
}

/** Things of one pile that are shown; the others are counted. */
const mostShown = 200;

const titles: Readonly<Record<Pile, { readonly title: string; readonly named: string; readonly help: string }>> = {
  added: { title: 'Added in the link', named: 'added resource', help: 'Not in your design.' },
  changed: { title: 'Changed in the link', named: 'changed value', help: 'Your value, then the link’s.' },
  removed: { title: 'Removed in the link', named: 'removal', help: 'Only in your design.' },
  other: { title: 'Variables, code and settings', named: 'other change', help: '' },
};

/** What a link adds, changes and removes, thing by thing; each can be taken over alone, with its pile, or with all. */
export function ChangePiles(props: ChangePilesProps) {
  return (
    <div className={styles.piles}>
      {piles.map((pile) => {
        const own = props.changes.filter((change) => change.pile === pile);
        return own.length === 0 ? null : <PileOfChanges key={pile} {...props} pile={pile} changes={own} />;
      })}
    </div>
  );
}

function PileOfChanges({ pile, ...props }: ChangePilesProps & { pile: Pile }) {
  const { changes, canTake, onTake } = props;
  const id = useId();
  const { title, named, help } = titles[pile];
  const subjects = bySubject(changes);
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.label}>
          {title} <Count>{changes.length}</Count>
        </h4>
        <span className="grow" />
        <span className={styles.note}>{help}</span>
        {subjects.length > 1 && (
          <FixButton
            isDisabled={!canTake}
            aria-label={`Take over all ${changes.length}: ${title}`}
            onPress={() => onTake(changes, takeOverLabel(formatCount(changes.length, named)))}
          >
            Take over all {formatNumber(changes.length)}
          </FixButton>
        )}
      </div>
      <ul>
        {subjects.slice(0, mostShown).map((list) => (
          <SubjectRow key={list[0]?.subject} {...props} changes={list} />
        ))}
      </ul>
      {subjects.length > mostShown && <p className={styles.more}>{formatNumber(subjects.length - mostShown)} more</p>}
    </section>
  );
}

/** All changes of one thing. */
function SubjectRow({ mine, theirs, changes, canTake, onTake }: ChangePilesProps) {
  const [isCode, setCode] = useState(false);
  const codeId = useId();
  const [first] = changes;
  if (!first) return null;
  const { title, lines } = first;
  const isWhole = changes.length === 1 && lines.length === 0;
  const what = [kindOfChange(first), needsOf(mine, theirs, changes)].filter(Boolean);
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <span className={styles.name}>{title}</span>
        <div className={styles.values}>
          {isWhole ? (
            <span className={styles.what}>
              {what.map((text) => (
                <span key={text}>{text}</span>
              ))}
            </span>
          ) : (
            changes.map((change) => (
              <ChangeRow key={change.id} {...{ mine, theirs, change, canTake, onTake }} isOne={changes.length === 1} />
            ))
          )}
        </div>
        <span className={styles.acts}>
          {hasCode(first) && (
            <FixButton
              isQuiet
              aria-expanded={isCode}
              {...(isCode && { 'aria-controls': codeId })}
              aria-label={`Compare code: ${title}`}
              onPress={() => setCode(!isCode)}
            >
              Compare code
            </FixButton>
          )}
          <FixButton
            isDisabled={!canTake}
            aria-label={`${verb(first)}: ${changes.length > 1 ? title : changeName(first)}`}
            onPress={() =>
              onTake(changes, takeOverLabel(changes.length > 1 ? `changes of ${title}` : changeName(first)))
            }
          >
            {changes.length > 1 ? `Take over ${formatNumber(changes.length)}` : verb(first)}
          </FixButton>
        </span>
      </div>
      {isCode && (
        <div id={codeId} className={styles.code}>
          <Code mine={mine} theirs={theirs} change={first} />
        </div>
      )}
    </li>
  );
}

const verb = ({ kind }: LinkChange): string => (kind === 'removed' ? 'Remove' : 'Take over');

const needsOf = (mine: Design, theirs: Design, changes: readonly LinkChange[]): string =>
  neededText(
    neededWith(
      mine,
      theirs,
      changes.map(({ id }) => id),
    ),
  );

interface ChangeRowProps extends Omit<ChangePilesProps, 'changes'> {
  change: LinkChange;
  /** The row has the button. */
  isOne: boolean;
}

/** One change: its lines, and what comes along. */
function ChangeRow({ mine, theirs, change, isOne, canTake, onTake }: ChangeRowProps) {
  const needs = needsOf(mine, theirs, [change]);
  return (
    <div className={styles.value}>
      <div className={styles.change}>
        {change.lines.map((line) => (
          <p key={line.label}>
            <Line line={line} change={change} mine={mine} theirs={theirs} />
          </p>
        ))}
        {needs !== '' && <p className={styles.needs}>{needs}</p>}
      </div>
      {!isOne && (
        <FixButton
          isDisabled={!canTake}
          aria-label={`${verb(change)}: ${changeName(change)}`}
          onPress={() => onTake([change], takeOverLabel(changeName(change)))}
        >
          {verb(change)}
        </FixButton>
      )}
    </div>
  );
}

function Line({
  line,
  change: { part },
  mine,
  theirs,
}: Omit<ChangeRowProps, 'isOne' | 'canTake' | 'onTake'> & { line: ChangeLine }): ReactNode {
  const { label, was, now } = line;
  if (was === undefined && now === undefined) return <span className={styles.path}>{label}</span>;
  return (
    <span className="mono">
      <span className={styles.path}>{label}</span>{' '}
      <del>{sideText(was, mine, part.of === 'value' ? defaultAt(part.mine, part.path) : undefined)}</del>{' '}
      <span aria-hidden="true" className={styles.path}>
        →
      </span>{' '}
      <span className="sr">is in the link</span>{' '}
      <ins>{sideText(now, theirs, part.of === 'value' ? defaultAt(part.theirs, part.path) : undefined)}</ins>
    </span>
  );
}

/** A value, or the default that is in effect where it is not set. */
function sideText(side: Value | undefined, design: Design, inEffect: Attribute['default']): string {
  if (side !== undefined) return shorten(valueText(side, design), 80);
  return inEffect === undefined ? 'not set' : `${String(inEffect)} (default)`;
}

const defaultAt = (object: DesignObject, path: Path): Attribute['default'] =>
  attributeAt(attributesFor(typeOf(object), variantOfObject(object)), path)?.default;

const onlyIn = { theirs: 'only in the link', mine: 'only in yours' };
const columns = { theirs: 'Link', mine: 'Yours' };

function Code({ mine, theirs, change }: { mine: Design; theirs: Design; change: LinkChange }) {
  const files = codeDifferences(mine, theirs, change);
  if (files.length === 0) return <p className={styles.note}>Both designs generate the same code for it.</p>;
  // The files below have regions of their own.
  const titled = files.map((file) => ({ ...file, path: `${change.title} in ${file.path}` }));
  return titled.map((file) => <FileDiff key={file.path} file={file} only={onlyIn} titles={columns} />);
}

function bySubject(changes: readonly LinkChange[]): readonly (readonly LinkChange[])[] {
  const groups = new Map<string, LinkChange[]>();
  for (const change of changes) {
    const known = groups.get(change.subject);
    if (known) known.push(change);
    else groups.set(change.subject, [change]);
  }
  return [...groups.values()];
}
