import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from '../classes.ts';
import { present } from '../present.ts';
import * as styles from './Segmented.module.css';

export interface SegmentedOption<Id extends string> {
  id: Id;
  label: string;
  icon?: ReactNode;
  isDisabled?: boolean;
}

export interface SegmentedProps<Id extends string> {
  options: readonly SegmentedOption<Id>[];
  /** Null while nothing is chosen. */
  value: Id | null;
  onChange: (id: Id) => void;
  /** Names the group; or point at a visible label with `labelId`. */
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  size?: 'sm' | undefined;
  /** Fills its line in equal parts. */
  isBlock?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isInvalid?: boolean | undefined;
}

/** One of a few, all in view: a radio group. Arrow keys move and choose. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { options, value, onChange, label, labelId, describedBy, size, isBlock, isDisabled, isInvalid } = props;
  const aria = present({
    'aria-label': label,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    isDisabled,
    isInvalid,
  });
  return (
    <RadioGroup
      {...aria}
      data-frame=""
      className={classes(styles.segmented, size && styles.sm, isBlock && styles.block)}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
          {option.icon}
          <span className="clip">{option.label}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
