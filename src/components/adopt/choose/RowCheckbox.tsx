import Check from 'lucide-react/icons/check';
import { Icon } from '../../ui/Icon.tsx';
import * as choiceStyles from '../../ui/input/Choice.module.css';
import * as styles from './Choose.module.css';

interface CheckBoxProps {
  label: string;
  isSelected: boolean;
  isMixed?: boolean;
  isDisabled?: boolean;
  isTabStop?: boolean;
  onChange: () => void;
}

/** One of very many: a bare input under the drawing of a checkbox. */
export function RowCheckbox({
  label,
  isSelected,
  isMixed = false,
  isDisabled = false,
  isTabStop = true,
  onChange,
}: CheckBoxProps) {
  return (
    <label
      className={`${choiceStyles.choice} ${styles.rowCheck}`}
      data-selected={(isSelected && !isMixed) || undefined}
      data-indeterminate={isMixed || undefined}
      data-disabled={isDisabled || undefined}
    >
      <input
        ref={(input) => {
          if (input) input.indeterminate = isMixed;
        }}
        type="checkbox"
        className="sr"
        data-part="check"
        aria-label={label}
        checked={isSelected && !isMixed}
        disabled={isDisabled}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onChange}
      />
      <span className={choiceStyles.check}>{isSelected && !isMixed && <Icon of={Check} />}</span>
    </label>
  );
}
