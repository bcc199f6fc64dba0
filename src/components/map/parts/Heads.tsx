import { useRef } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Plus from 'lucide-react/icons/plus';
import { countOf } from '../../../model/checks/diagnostics.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapLayout, PlacedLane } from '../layout/map-layout.ts';
import type { Problems } from '../view/flow-graph.ts';
import { Badges } from './Badges.tsx';
import { laneTop } from './lane-top.ts';
import { mapIcon } from './map-icon.ts';
import { useTransform } from './use-transform.ts';
import * as styles from '../Map.module.css';

/** The names of the columns, which stay at the top. */
export function ColumnHeads({ layout }: { layout: MapLayout }) {
  const heads = useRef<HTMLDivElement>(null);
  useTransform(({ transform: [x, , zoom] }) => {
    for (const [at, head] of [...(heads.current?.children ?? [])].entries())
      if (head instanceof HTMLElement) head.style.translate = `${(layout.columns[at]?.x ?? 0) * zoom + x}px`;
  });
  return (
    <div ref={heads} className={styles.columns}>
      {layout.columns.map(({ id, title, count }) => (
        <span key={id}>
          {title} {id !== 'entry' && <small>{count}</small>}
        </span>
      ))}
    </div>
  );
}

interface LaneHeadsProps {
  layout: MapLayout;
  problems: Problems;
  selected: string | undefined;
  onFold: (id: string) => void;
  onSelect: (lane: PlacedLane) => void;
  onAddRoute: ((lane: PlacedLane) => void) | undefined;
  /** The focus came to a head that may be out of view. */
  onReach: (lane: PlacedLane) => void;
}

/** The heads of the lanes. They follow the map by style alone, and the one of the lane in view stays at the top. */
export function LaneHeads({ layout, ...props }: LaneHeadsProps) {
  const heads = useRef<HTMLDivElement>(null);
  useTransform(({ transform: [, y, zoom], height }) => {
    for (const [at, head] of [...(heads.current?.children ?? [])].entries()) {
      const lane = layout.lanes[at];
      if (!lane || !(head instanceof HTMLElement)) continue;
      const { top, size } = laneTop(lane, layout.measures.laneHead, y, zoom);
      head.style.translate = `0 ${top}px`;
      head.style.height = `${size}px`;
      head.toggleAttribute('data-away', top > height || top + size < 0);
    }
  });
  return (
    <div ref={heads} className={styles.lanes}>
      {layout.lanes.map((lane) => (
        <LaneHead key={lane.id} lane={lane} {...props} />
      ))}
    </div>
  );
}

function LaneHead({
  lane,
  problems,
  selected,
  onFold,
  onSelect,
  onAddRoute,
  onReach,
}: Omit<LaneHeadsProps, 'layout'> & { lane: PlacedLane }) {
  const { id, api, title, detail, routeCount, integrationCount, isFolded } = lane;
  const own = problems.get(api) ?? [];
  return (
    <div className={styles.lane} onFocus={() => onReach(lane)}>
      <IconButton
        label={isFolded ? `Expand ${title}` : `Collapse ${title}`}
        size="sm"
        icon={<Icon of={isFolded ? ChevronRight : ChevronDown} size={12} />}
        onPress={() => onFold(id)}
      />
      {api === undefined ? (
        <b className="clip">{title}</b>
      ) : (
        <button
          type="button"
          className={classes(styles.laneName, selected === api && styles.isSel)}
          aria-label={`API ${title}`}
          aria-pressed={selected === api}
          onClick={() => onSelect(lane)}
        >
          <Icon of={mapIcon({ icon: lane.icon, kind: 'endpoint', keys: [] })} />
          <b className="clip">{title}</b>
        </button>
      )}
      <span className={styles.laneKind}>{detail}</span>
      <span className={`clip ${styles.laneCounts}`}>
        {amountOf(routeCount, 'route')} · {amountOf(integrationCount, 'integration')}
      </span>
      <span className="grow" />
      {api !== undefined && <Badges counts={countOf(own)} messages={own.map(({ message }) => message).join('\n')} />}
      {api !== undefined && onAddRoute && (
        <Button
          size="sm"
          variant="quiet"
          icon={<Icon of={Plus} size={12} />}
          aria-label={`Add route to ${title}`}
          onPress={() => onAddRoute(lane)}
        >
          Route
        </Button>
      )}
    </div>
  );
}
