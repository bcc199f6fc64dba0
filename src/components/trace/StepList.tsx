import { useRef, type KeyboardEvent } from 'react';
import type { Design } from '../../model/design/design.ts';
import { setTrace, useTrace } from '../../session/trace/trace-state.ts';
import type { TraceResult } from '../../trace/result.ts';
import { objectsByAddress } from './composer/example-callers.ts';
import { StepRow } from './StepRow.tsx';
import * as styles from './Trace.module.css';

export interface StepListProps {
  result: TraceResult;
  design: Design;
  onGone?: (() => void) | undefined;
}

/** The steps in their order. Arrow keys go from one to the next. */
export function StepList({ result, design, onGone }: StepListProps) {
  const open = useTrace((state) => state.step);
  const list = useRef<HTMLOListElement>(null);
  const objects = objectsByAddress(design);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const next = heads[heads.findIndex((head) => head === document.activeElement) + by];
    if (!next || document.activeElement?.hasAttribute('data-step') !== true) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons within
    <ol ref={list} className={styles.steps} aria-label="Steps" onKeyDown={onKeyDown}>
      {result.steps.map((step, at) => (
        <StepRow
          // oxlint-disable-next-line no-array-index-key -- a step is its place in the story
          key={at}
          number={at + 1}
          step={step}
          object={step.address === undefined ? undefined : objects.get(step.address)}
          objects={objects}
          isOpen={open === at + 1}
          onToggle={() => setTrace({ step: open === at + 1 ? undefined : at + 1 })}
          onGone={onGone}
        />
      ))}
    </ol>
  );
}
