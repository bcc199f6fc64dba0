import CircleX from 'lucide-react/icons/circle-x';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Severity } from '../../../model/schema/attribute.ts';
import type { IconShape } from '../Icon.tsx';

/** Each severity has its own shape, so that colour is never the only sign. */
export const severityIcon: Record<Severity, IconShape> = { error: CircleX, warning: TriangleAlert, hint: Info };

export const severityWord: Record<Severity, string> = { error: 'Error', warning: 'Warning', hint: 'Hint' };

/** The ending of the class names that are global: `sev-warn`, `ln-glyph--note`. */
export const severityClass: Record<Severity, 'error' | 'warn' | 'note'> = {
  error: 'error',
  warning: 'warn',
  hint: 'note',
};
