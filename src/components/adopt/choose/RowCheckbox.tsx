import Check from 'lucide-react/icons/check';
import { Icon } from '../../ui/Icon.tsx';

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
      className="choice rowcheck"
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
      <span className="check">{isSelected && !isMixed && <Icon of={Check} />}</span>
    </label>
  );
}
