import { lazy, Suspense, useRef } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import * as styles from './Outline.module.css';

const menu = () => import('./AddMenu.tsx');
const LazyAddMenu = lazy(() => menu().then((module) => ({ default: module.AddMenu })));

/** Ahead of the first press; where it fails, the press tries again. */
export const loadAddMenu = (): void => void menu().catch(() => undefined);

interface AddButtonProps {
  label: string;
  isSmall?: boolean | undefined;
  /** Nothing but these. */
  only?: readonly ResourceTypeId[] | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Opens the menu of what can be added. */
export function AddButton({ label, isSmall = false, only, isOpen, onOpenChange }: AddButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span ref={place} className={styles.place}>
      <IconButton
        {...(isSmall ? {} : { variant: 'plain' as const })}
        className={isSmall ? styles.treeAdd : styles.add}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        icon={<Icon of={Plus} size={isSmall ? 12 : 14} />}
        onPress={() => onOpenChange(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <LazyAddMenu place={place} placement="bottom end" only={only} onClose={() => onOpenChange(false)} />
        </Suspense>
      )}
    </span>
  );
}
