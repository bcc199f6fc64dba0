import type { ReactNode } from 'react';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import * as styles from './Fields.module.css';

interface EditorFootProps {
  /** Verb and thing: "Add mapping". */
  add: string;
  onAdd: () => void;
  children?: ReactNode;
  mode?: ReactNode;
}

/** Under the rows of an editor: what adds one, and the kind of value of the whole. */
export function EditorFoot({ add, onAdd, children, mode }: EditorFootProps) {
  return (
    <div className={styles.foot}>
      <Button size="sm" variant="quiet" icon={<Icon of={Plus} />} data-add="" onPress={onAdd}>
        {add}
      </Button>
      {children}
      <span className={styles.mode}>{mode}</span>
    </div>
  );
}
