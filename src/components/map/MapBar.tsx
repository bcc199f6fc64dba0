import type { ReactNode } from 'react';
import Rocket from 'lucide-react/icons/rocket';
import ShieldCheck from 'lucide-react/icons/shield-check';
import type { MapLayout } from './map-layout.ts';
import { useDesign } from '../../session/hooks.ts';
import { select, useSession } from '../../session/document/store.ts';
import { ownersOf } from '../outline/row-title.ts';
import { Count } from '../ui/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SeverityBadge } from '../ui/SeverityBadge.tsx';
import { countOf } from '../../model/checks/diagnostics.ts';
import type { Problems } from './map-graph.ts';
import * as chipStyles from '../ui/Chip.module.css';
import * as styles from './Map.module.css';

interface MapBarProps {
  layout: MapLayout;
  problems: Problems;
  /** What to do next. */
  hint: ReactNode;
  add: ReactNode;
}

/** Stages and authorizers, which belong to the map as a whole, and what can be done. */
export function MapBar({ layout, problems, hint, add }: MapBarProps) {
  const selected = useSession(({ selection }) => selection.key);
  const owners = ownersOf(useDesign());
  return (
    <div className={styles.bar}>
      <div className={styles.chips}>
        {layout.chips.map(({ key, kind, name, count }) => {
          const counts = countOf(problems.get(key) ?? []);
          const owner = owners.get(key);
          return (
            <button
              key={key}
              type="button"
              className={`${chipStyles.chip} ${chipStyles.line} ${styles.chip}`}
              aria-pressed={key === selected}
              onClick={() => select(key)}
            >
              <Icon of={kind === 'stage' ? Rocket : ShieldCheck} size={12} />
              {kind === 'stage' && !/\bstage$/i.test(name) ? `${name} stage` : name}
              {owner !== undefined && <Count>{owner}</Count>}
              {kind === 'authorizer' && <Count>{`${count} route${count === 1 ? '' : 's'}`}</Count>}
              <SeverityBadge severity="error" count={counts.error} />
              <SeverityBadge severity="warning" count={counts.warning} />
            </button>
          );
        })}
      </div>
      <span className="grow" />
      <span className={styles.hint}>{hint}</span>
      {add}
    </div>
  );
}
