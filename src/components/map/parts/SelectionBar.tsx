import X from 'lucide-react/icons/x';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { openDialog } from '../../../session/document/store.ts';
import * as styles from '../Map.module.css';

interface SelectionBarProps {
  /** "7 routes, 5 integrations" */
  words: string;
  count: number;
  isEditing: boolean;
  onZoom: () => void;
  onOnly: () => void;
  onClear: () => void;
}

/** What can be done with several selected things. */
export function SelectionBar({ words, count, isEditing, onZoom, onOnly, onClear }: SelectionBarProps) {
  return (
    <fieldset className={styles.selection} aria-label="Selection">
      <b className="clip">{words} selected</b>
      <span className="grow" />
      <Button size="sm" className={styles.zoomSelected} end={<Kbd>Shift 2</Kbd>} onPress={onZoom}>
        Zoom to selection
      </Button>
      {isEditing && (
        <Button size="sm" onPress={() => openDialog('several')}>
          Edit {count}
        </Button>
      )}
      <Button size="sm" onPress={onOnly}>
        Show only these
      </Button>
      <IconButton label="Clear selection" size="sm" tipPlacement="top" icon={<Icon of={X} />} onPress={onClear} />
    </fieldset>
  );
}
