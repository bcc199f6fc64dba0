import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as styles from './Rows.module.css';

interface RowButtonProps {
  icon: IconShape;
  label: string;
  isDisabled?: boolean | undefined;
  onPress: () => void;
}

/** A small button at the end of a row. */
export function RowButton({ icon, label, isDisabled, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className={styles.rowButton}
      data-act=""
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      onClick={() => isDisabled !== true && onPress()}
    >
      <Icon of={icon} size={12} />
    </button>
  );
}
