import { useDeferredValue, useMemo, useState } from 'react';
import Replace from 'lucide-react/icons/replace';
import Search from 'lucide-react/icons/search';
import { findText, mostHits, passthroughWith, type Hit } from '../../model/design/find/find.ts';
import { replacedText, replaceProblem, replaceText, withReplaced } from '../../model/design/find/replace.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, say, select, useSession } from '../../session/document/store.ts';
import { shorten } from '../fields/value-text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { HitRow } from './HitRow.tsx';
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
