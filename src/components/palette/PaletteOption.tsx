import { Fragment, type Ref } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import type { Found, Span } from './matching-choices.ts';
import * as styles from './CommandsDialog.module.css';

/** A text with the letters that were typed. */
function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (spans.length === 0) return text;
  return spans.map(([from, to], at) => (
    <Fragment key={from}>
      {text.slice(spans[at - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
      {at === spans.length - 1 && text.slice(to)}
    </Fragment>
  ));
}

export interface PaletteOptionProps {
  id: string;
  found: Found;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
  ref: Ref<HTMLDivElement>;
}

/** One line of the palette. The focus stays in the field above, which points at it. */
export function PaletteOption({ id, found, isActive, onPoint, onChoose, ref }: PaletteOptionProps) {
  const { choice, inLabel, inAttribute } = found;
  const option = {
    role: 'option',
    id,
    'aria-selected': isActive,
    'data-focused': isActive || undefined,
    onPointerMove: onPoint,
    onClick: onChoose,
  };
  return (
    <div ref={ref} {...option} className={styles.item}>
      {choice.lead === undefined ? <Icon of={choice.icon} /> : <span className={styles.lead}>{choice.lead}</span>}
      <span className={`${styles.label} clip`}>
        <Marked text={choice.label} spans={inLabel} />
      </span>{' '}
      {choice.attribute !== undefined && (
        <span className={`attr clip ${styles.attribute}`}>
          <Marked text={choice.attribute} spans={inAttribute} />
        </span>
      )}{' '}
      <span className={styles.end}>
        {choice.aside && <span className="clip">{choice.aside}</span>}
        {choice.keys && <Kbd>{choice.keys}</Kbd>}
      </span>
    </div>
  );
}
