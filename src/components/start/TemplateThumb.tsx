import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Cable from 'lucide-react/icons/cable';
import Globe from 'lucide-react/icons/globe';
import Layers from 'lucide-react/icons/layers';
import Lock from 'lucide-react/icons/lock';
import type { Template } from '../../session/templates.ts';
import type { IconShape } from '../ui/Icon.tsx';
import { Lambda } from '../ui/Lambda.tsx';
import * as styles from './TemplateCard.module.css';

const icons: Readonly<Record<string, IconShape>> = {
  Lambda,
  HTTP: Globe,
  Private: Lock,
  'AWS services': Layers,
  WebSocket: Cable,
  Mapping: ArrowLeftRight,
};

const pitch = 26;
const middle = 44;
const mostRows = 3;
const longest = 11;

/** The API, its integrations, and what each of them calls. */
export function TemplateThumb({ template: { protocol, group, targets } }: { template: Template }) {
  const Shape = icons[group] ?? Layers;
  const rows = targets.slice(0, mostRows);
  const top = middle - ((rows.length - 1) * pitch) / 2;
  return (
    <svg className={styles.thumb} viewBox="0 0 204 88" aria-hidden>
      {rows.map((target, row) => {
        const y = top + row * pitch;
        return (
          // oxfmt-ignore
          <g key={`${row} ${target}`}>
            <path className={styles.thumbEdge} d={`M56 ${middle}C74 ${middle} 70 ${y} 88 ${y}M108 ${y}H130`} />
            <circle className={styles.thumbNode} cx="98" cy={y} r="10" />
            <svg x="92" y={y - 6} width="12" height="12" viewBox="0 0 24 24" className={styles.thumbIcon}>
              <Shape strokeWidth={2} />
            </svg>
            <rect className={styles.thumbBox} x="130.5" y={y - 8.5} width="63" height="17" rx="4" />
            <text x="137" y={y + 3}>{target.slice(0, longest)}</text>
          </g>
        );
      })}
      {group === 'Private' && <path className={styles.thumbGate} d="M119.5 12V76" />}
      <rect className={styles.thumbBox} x="10.5" y={middle - 8.5} width="46" height="17" rx="8.5" />
      <text x="33.5" y={middle + 3} textAnchor="middle">
        {protocol === 'HTTP' ? 'HTTP' : 'WS'}
      </text>
    </svg>
  );
}
