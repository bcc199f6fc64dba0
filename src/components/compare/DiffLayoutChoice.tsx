import { setSettings, useSettings } from '../../session/page/settings.ts';
import { Segmented } from '../ui/input/Segmented.tsx';
import * as styles from './FileDiff.module.css';

const options = [
  { id: 'unified', label: 'Unified' },
  { id: 'split', label: 'Split' },
] as const;

/** How all files are compared, remembered. Where no file has room for two columns there is no choice. */
export function DiffLayoutChoice() {
  const { diffLayout } = useSettings();
  return (
    <span className={styles.layout}>
      <Segmented
        label="Layout of differences"
        size="sm"
        options={options}
        value={diffLayout}
        onChange={(layout) => setSettings({ diffLayout: layout })}
      />
    </span>
  );
}
