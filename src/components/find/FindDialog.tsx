import { useDeferredValue, useMemo, useState } from 'react';
import Replace from 'lucide-react/icons/replace';
import Search from 'lucide-react/icons/search';
import { indexOf, typeOf, type Design } from '../../model/design/design.ts';
import {
  findText,
  mostHits,
  passthroughWith,
  replacedText,
  replaceProblem,
  replaceText,
  withReplaced,
  type Hit,
} from '../../model/design/find/find.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, say, select, useSession } from '../../session/document/store.ts';
import { shorten } from '../fields/value-text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import * as styles from './Find.module.css';

interface FindDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Finds a text in the whole design, and replaces it where it is chosen, as one step. */
export function FindDialog({ isOpen, onOpenChange }: FindDialogProps) {
  return isOpen ? <Find onClose={() => onOpenChange(false)} /> : null;
}

/** Hits drawn; the others count all the same. */
const mostDrawn = 300;

function Find({ onClose }: { onClose: () => void }) {
  const design = useDesign();
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const [query, setQuery] = useState('');
  /** undefined until something is typed: a search alone must not offer to delete what it finds. */
  const [replacement, setReplacement] = useState<string>();
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  /** Hits that are left as they are. */
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(query);
  const hits = useMemo(() => findText(design, wanted, { isCaseSensitive }), [design, wanted, isCaseSensitive]);
  const chosen = useMemo(
    () =>
      hits.filter(
        (hit) =>
          replacement !== undefined &&
          !kept.has(hit.id) &&
          replaceProblem(hit, replacedText(hit, wanted, replacement), design) === undefined,
      ),
    [hits, kept, wanted, replacement, design],
  );
  const keptIn = useMemo(() => passthroughWith(design, wanted, { isCaseSensitive }), [design, wanted, isCaseSensitive]);
  const isStale = wanted !== query;

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(kept);
    if (isChosen) next.delete(id);
    else next.add(id);
    setKept(next);
  };
  const replace = () => {
    if (replacement === undefined) return;
    const what = formatCount(withReplaced(design, chosen, wanted, replacement).count, 'place');
    edit(replaceText(chosen, wanted, replacement), `Replace ${shorten(wanted, 24)} in ${what}`);
    say(`Replaced in ${what}`, { undo: true });
    onClose();
  };
  const go = (hit: Hit) => {
    onClose();
    if (hit.key !== undefined) select(hit.key, hit.path, 'keyboard');
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={600}
      title="Find and replace"
      className={styles.dialog}
      foot={
        <>
          <span className="grow num dim" aria-live="polite">
            {query === '' ? '' : `${formatNumber(hits.length)}${hits.length >= mostHits ? '+' : ''} found`}
          </span>
          <Button onPress={onClose}>Close</Button>
          {isEditing && (
            <Button variant="ink" isDisabled={chosen.length === 0 || isStale} onPress={replace}>
              {replacement === undefined ? 'Replace' : `Replace ${formatNumber(chosen.length)}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <InputShell start={<Icon of={Search} />}>
          <input
            type="text"
            aria-label="Find"
            placeholder="Find a name, value, ARN, account ID or region"
            maxLength={2_000}
            spellCheck={false}
            autoComplete="off"
            ref={focusFirst}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setKept(new Set());
            }}
          />
        </InputShell>
        {isEditing && (
          <InputShell start={<Icon of={Replace} />}>
            <input
              type="text"
              aria-label="Replace with"
              placeholder="Replace with"
              maxLength={2_000}
              spellCheck={false}
              autoComplete="off"
              value={replacement ?? ''}
              onChange={(event) => setReplacement(event.target.value)}
            />
          </InputShell>
        )}
        <Checkbox isSelected={isCaseSensitive} onChange={setCaseSensitive}>
          Match case
        </Checkbox>
      </div>
      {query !== '' && hits.length === 0 && keptIn.length === 0 && !isStale && (
        <p className={styles.none}>No results.</p>
      )}
      <ul className={styles.hits} aria-label="Places">
        {hits.slice(0, mostDrawn).map((hit) => (
          <HitRow
            key={hit.id}
            hit={hit}
            design={design}
            query={wanted}
            replacement={isEditing ? replacement : undefined}
            isChosen={!kept.has(hit.id)}
            onChoose={(isChosen) => choose(hit.id, isChosen)}
            onGo={() => go(hit)}
          />
        ))}
      </ul>
      {hits.length > mostDrawn && <p className={styles.none}>{formatNumber(hits.length - mostDrawn)} more</p>}
      {keptIn.length > 0 && (
        <p className={styles.none}>Also in blocks kept as text, which aren't changed here: {keptIn.join(', ')}</p>
      )}
    </Dialog>
  );
}

const focusFirst = (input: HTMLInputElement | null) => input?.focus();

/** What an object is called, and where in it a text stands. */
function placeWords(hit: Hit, design: Design): readonly [name: string, place: string] {
  if (hit.key === undefined) return ['Design', String(hit.path[0])];
  const object = indexOf(design).byKey.get(hit.key);
  const name = object?.name ?? design.variables.find(({ key }) => key === hit.key)?.name ?? '';
  const [first, ...rest] = hit.path;
  const place = first === 'label' ? (object ? `${typeOf(object).label} name` : 'Variable name') : String(first);
  return [name, [place, ...rest].join('.')];
}

interface HitRowProps {
  hit: Hit;
  design: Design;
  query: string;
  /** undefined: nothing can be replaced here. */
  replacement: string | undefined;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onGo: () => void;
}

/** Characters around what is found. */
const around = 48;

function HitRow({ hit, design, query, replacement, isChosen, onChoose, onGo }: HitRowProps) {
  const [name, place] = placeWords(hit, design);
  const after = replacement === undefined ? undefined : replacedText(hit, query, replacement);
  const problem = after === undefined ? undefined : replaceProblem(hit, after, design);
  const start = Math.max(0, (hit.at[0] ?? 0) - around);
  const label = `${name} ${place}`;
  return (
    <li className={styles.hit}>
      {replacement !== undefined && (
        <Checkbox
          label={`Replace in ${label}`}
          isSelected={isChosen && problem === undefined}
          isDisabled={problem !== undefined}
          onChange={onChoose}
        />
      )}
      <div className={styles.words}>
        <button type="button" className={styles.place} onClick={onGo} disabled={hit.key === undefined}>
          <b>{name}</b> <span className="attr">{place}</span>
        </button>
        <Preview hit={hit} query={query} from={start} replacement={isChosen && !problem ? replacement : undefined} />
        {problem !== undefined && <span className={styles.problem}>{problem}</span>}
      </div>
    </li>
  );
}

interface PreviewProps {
  hit: Hit;
  query: string;
  from: number;
  /** undefined: the text stays as it is. */
  replacement: string | undefined;
}

/** The text with what is found in it, and what takes its place. */
function Preview({ hit, query, from, replacement }: PreviewProps) {
  const shown = hit.at.filter((at) => at < from + 6 * around);
  const last = shown.at(-1) ?? 0;
  const end = Math.min(hit.text.length, last + query.length + around);
  return (
    <code className={styles.text}>
      {from > 0 && '…'}
      {shown.map((at, nth) => {
        const before = nth === 0 ? from : (shown[nth - 1] ?? 0) + query.length;
        const found = hit.text.slice(at, at + query.length);
        return (
          <span key={at}>
            {hit.text.slice(before, at)}
            {replacement === undefined ? (
              <mark>{found}</mark>
            ) : (
              <>
                <del>{found}</del>
                <ins>{replacement}</ins>
              </>
            )}
          </span>
        );
      })}
      {hit.text.slice(last + query.length, end)}
      {end < hit.text.length && '…'}
    </code>
  );
}
