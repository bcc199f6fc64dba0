import { useDeferredValue, useRef, useState } from 'react';
import ListFilter from 'lucide-react/icons/list-filter';
import type { DesignObject } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import type { Key } from '../../model/schema/value.ts';
import { useDesign } from '../../session/hooks.ts';
import { shorten, valueText } from '../fields/value-text.ts';
import { titleText } from '../outline/row-title.ts';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { VirtualBlock } from '../ui/layout/VirtualBlock.tsx';
import * as styles from './BulkEdit.module.css';

interface SeveralListProps {
  objects: readonly DesignObject[];
  keys: ReadonlySet<Key>;
  /** The attribute whose present value stands beside each. */
  name: string | null;
  onChoose: (keys: ReadonlySet<Key>) => void;
}

const blockLength = 20;

/** Which objects are meant, with what each says now. */
export function BulkEditList({ objects, keys, name, onChoose }: SeveralListProps) {
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter).toLowerCase().split(/\s+/).filter(Boolean);
  const list = useRef<HTMLElement>(null);
  const shown = objects.filter((object) => words.every((word) => searchText(object).includes(word)));
  const chosen = shown.filter(({ key }) => keys.has(key)).length;
  const chooseAll = (isChosen: boolean) => {
    const next = new Set(keys);
    for (const { key } of shown)
      if (isChosen) next.add(key);
      else next.delete(key);
    onChoose(next);
  };
  const choose = (key: Key, isChosen: boolean) => {
    const next = new Set(keys);
    if (isChosen) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <div className={styles.objects}>
      <div className={styles.head}>
        <Checkbox
          isSelected={shown.length > 0 && chosen === shown.length}
          isMixed={chosen > 0 && chosen < shown.length}
          isDisabled={shown.length === 0}
          label="All shown"
          onChange={chooseAll}
        />
        <InputShell size="sm" className={styles.filter} start={<Icon of={ListFilter} />}>
          <input
            type="search"
            aria-label="Filter"
            placeholder={`Filter ${formatNumber(objects.length)} resources`}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </InputShell>
      </div>
      <section ref={list} className={styles.list} aria-label="Resources">
        {shown.length === 0 && <p className={styles.none}>No results.</p>}
        {Array.from({ length: Math.ceil(shown.length / blockLength) }, (_, block) => {
          const within = shown.slice(block * blockLength, (block + 1) * blockLength);
          return (
            <VirtualBlock
              key={block}
              scroller={list}
              height={`calc(${within.length} * var(--h-row))`}
              startsNear={block < 2}
              isHeld={block === 0}
            >
              {() =>
                within.map((object) => (
                  <SeveralRow
                    key={object.key}
                    object={object}
                    name={name}
                    isChosen={keys.has(object.key)}
                    onChoose={(isChosen) => choose(object.key, isChosen)}
                  />
                ))
              }
            </VirtualBlock>
          );
        })}
      </section>
    </div>
  );
}

const searchText = (object: DesignObject) => `${object.name} ${titleText(object)} ${object.variant}`.toLowerCase();

interface SeveralRowProps {
  object: DesignObject;
  name: string | null;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function SeveralRow({ object, name, isChosen, onChoose }: SeveralRowProps) {
  const design = useDesign();
  const value = name === null ? undefined : object.attributes[name];
  return (
    <Checkbox className={styles.row} isSelected={isChosen} onChange={onChoose}>
      <span className={`clip ${styles.name}`}>{titleText(object)}</span>
      {name !== null && (
        <span className={`clip dim mono ${styles.value}`}>
          {value === undefined ? 'not set' : shorten(valueText(value, design))}
        </span>
      )}
    </Checkbox>
  );
}
