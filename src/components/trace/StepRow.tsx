import { useId } from 'react';
import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Minus from 'lucide-react/icons/minus';
import type { DesignObject } from '../../model/design/design.ts';
import { select } from '../../session/document/store.ts';
import type { TraceStep } from '../../trace/result.ts';
import { rowTitle } from '../outline/row-title.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { basisHelp, basisWords, nameOfAddress, stepTitles } from './step-words.ts';
import * as styles from './Trace.module.css';

export interface StepRowProps {
  number: number;
  step: TraceStep;
  object: DesignObject | undefined;
  objects: ReadonlyMap<string, DesignObject>;
  isOpen: boolean;
  onToggle: () => void;
  onGone?: (() => void) | undefined;
}

const isStop = ({ outcome }: TraceStep) => outcome === 'refused' || outcome === 'failed' || outcome === 'not matched';

const titleOf = (object: DesignObject) => {
  const { lead, text } = rowTitle(object);
  return `${lead} ${text}`.trim();
};

/** One step: what was decided, and opened, what was not, with the way to the field and to the source. */
export function StepRow({ number, step, object, objects, isOpen, onToggle, onGone }: StepRowProps) {
  const id = useId();
  const others = step.others ?? [];
  return (
    <li className={styles.step} data-open={isOpen || undefined} data-stop={isStop(step) || undefined}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <button
          type="button"
          data-step=""
          className={styles.go}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <b>{stepTitles[step.step]}</b>
          {object && <span className={`mono ${styles.subject}`}>{titleOf(object)}</span>}
          {!isOpen && <span className={styles.words}>{step.text}</span>}
          <Icon of={ChevronRight} size={12} className={styles.chevron} />
        </button>
        <a className={styles.basis} href={step.source} target="_blank" rel="noreferrer" title={basisHelp[step.basis]}>
          {basisWords[step.basis]}
          <Icon of={ArrowUpRight} size={12} />
          <span className="sr"> Opens the documentation.</span>
        </a>
      </div>
      {isOpen && (
        <div id={id} className={styles.more}>
          <p>{step.text}</p>
          {others.length > 0 && (
            <ul aria-label="Not chosen" className={styles.others}>
              {others.map(({ address, why }) => {
                const other = objects.get(address);
                return (
                  <li key={`${address} ${why}`}>
                    <Icon of={Minus} size={12} />
                    <span className="mono">{other ? titleOf(other) : nameOfAddress(address)}</span>
                    <span>{why}</span>
                  </li>
                );
              })}
            </ul>
          )}
          {object && (
            <Button
              size="sm"
              onPress={() => {
                select(object.key, step.path ?? [], 'problems');
                onGone?.();
              }}
            >
              Go to field
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
