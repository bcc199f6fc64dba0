import type { ReactNode } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import FolderTree from 'lucide-react/icons/folder-tree';
import Focus from 'lucide-react/icons/focus';
import Funnel from 'lucide-react/icons/funnel';
import ImageDown from 'lucide-react/icons/image-down';
import Layers from 'lucide-react/icons/layers';
import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import ShieldCheck from 'lucide-react/icons/shield-check';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Menu } from '../../ui/overlay/Menu.tsx';
import type { Grouping } from '../graph/route-groups.ts';
import { layerNames, type DetailLevel, type LayerId } from '../graph/shown-graph.ts';
import type { MapSettings } from '../view/map-choices.ts';
import * as styles from '../Map.module.css';

interface FootProps {
  settings: MapSettings;
  onFit: () => void;
  /** Absent where nothing is selected. */
  onZoomToSelection: (() => void) | undefined;
  /** Absent where nothing can be saved. */
  onSave: ((format: 'svg' | 'png') => void) | undefined;
  onLevel: (level: DetailLevel) => void;
  onGrouping: (grouping: Grouping) => void;
  onLayer: (layer: LayerId) => void;
  onProblemsOnly: () => void;
  /** Shows everything again; absent where nothing else is left out. */
  onShowAll: (() => void) | undefined;
  /** How many problems there are. */
  problems: number;
  /** What can be done now, in place of the legend. */
  hint: ReactNode;
  add: ReactNode;
}

const groupings: Readonly<Record<Grouping, string>> = { prefix: 'Grouped by path prefix', none: 'Not grouped' };
const layerIds = Object.keys(layerNames) as LayerId[];

/** The tools of the map below it: nothing floats over the work. */
export function Foot(props: FootProps) {
  const { settings, onFit, onZoomToSelection, onLevel, onShowAll, problems, onProblemsOnly, hint, add } = props;
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div className={styles.foot} role="toolbar" aria-label="Map view">
      <IconButton
        label="Zoom out"
        size="sm"
        tipPlacement="top"
        icon={<Icon of={Minus} />}
        onPress={() => void zoomOut({ duration: 0 })}
      />
      <ZoomFactor />
      <IconButton
        label="Zoom in"
        size="sm"
        tipPlacement="top"
        icon={<Icon of={Plus} />}
        onPress={() => void zoomIn({ duration: 0 })}
      />
      <span className="vr" />
      <IconButton
        label="Fit"
        keys="Shift 1"
        size="sm"
        tipPlacement="top"
        icon={<Icon of={Maximize} />}
        onPress={onFit}
      />
      <span className={styles.wideTools}>
        <IconButton
          label="Zoom to selection"
          keys="Shift 2"
          size="sm"
          tipPlacement="top"
          icon={<Icon of={Focus} />}
          isDisabled={!onZoomToSelection}
          {...(onZoomToSelection && { onPress: onZoomToSelection })}
        />
        {props.onSave && <SavePicture onSave={props.onSave} />}
        <span className="vr" />
        <Segmented label="Detail" size="sm" options={levels} value={settings.level} onChange={onLevel} />
        <ViewMenus {...props} />
        {problems > 0 && (
          <Button
            size="sm"
            variant="quiet"
            className={styles.problemsOnly}
            aria-pressed={settings.isProblemsOnly}
            onPress={onProblemsOnly}
          >
            Problems only <small>{problems}</small>
          </Button>
        )}
      </span>
      <span className={styles.narrowTools}>
        <AllTools {...props} />
      </span>
      {onShowAll && (
        <Button size="sm" className={styles.showAll} icon={<Icon of={Funnel} />} onPress={onShowAll}>
          Show all
        </Button>
      )}
      <span className="grow" />
      {hint ? <span className={styles.hint}>{hint}</span> : <Legend level={settings.level} />}
      {add}
    </div>
  );
}

const levels = [
  { id: 'groups', label: 'Groups' },
  { id: 'routes', label: 'Routes' },
] as const;

const groupingItems = ({ settings, onGrouping }: FootProps) =>
  (['prefix', 'none'] as const).map((id) => ({
    id,
    label: groupings[id],
    isChecked: settings.grouping === id,
    onAction: () => onGrouping(id),
  }));

const layerItems = ({ settings, onLayer }: FootProps) =>
  layerIds.map((id) => ({
    id,
    label: layerNames[id],
    isChecked: !settings.hidden.has(id),
    onAction: () => onLayer(id),
  }));

const pictureItems = (onSave: NonNullable<FootProps['onSave']>) =>
  [
    { id: 'svg', label: 'SVG', detail: 'Scales to any size', onAction: () => onSave('svg') },
    { id: 'png', label: 'PNG', detail: 'For chat and slides', onAction: () => onSave('png') },
  ] as const;

/** Where there is no room beside each other, all in one menu. */
function AllTools(props: FootProps) {
  const { settings, onLevel, onZoomToSelection, onSave, problems, onProblemsOnly } = props;
  return (
    <Menu
      label="Map options"
      placement="top start"
      trigger={
        <Button size="sm" icon={<Icon of={SlidersHorizontal} />} end={<Icon of={ChevronDown} size={12} />}>
          View
        </Button>
      }
      groups={[
        {
          id: 'levels',
          heading: 'Detail',
          choice: 'one',
          items: levels.map((level) => ({
            ...level,
            isChecked: settings.level === level.id,
            onAction: () => onLevel(level.id),
          })),
        },
        { id: 'groupings', heading: 'Routes', choice: 'one', items: groupingItems(props) },
        {
          id: 'selection',
          items: [
            {
              id: 'zoom',
              label: 'Zoom to selection',
              isDisabled: !onZoomToSelection,
              onAction: onZoomToSelection,
            },
          ],
        },
        ...(problems > 0
          ? [
              {
                id: 'problems',
                choice: 'many' as const,
                items: [
                  {
                    id: 'only',
                    label: 'Problems only',
                    aside: String(problems),
                    isChecked: settings.isProblemsOnly,
                    onAction: onProblemsOnly,
                  },
                ],
              },
            ]
          : []),
        { id: 'layers', heading: 'Layers', choice: 'many', items: layerItems(props) },
        ...(onSave ? [{ id: 'formats', heading: 'Export image', items: pictureItems(onSave) }] : []),
      ]}
    />
  );
}

function ViewMenus(props: FootProps) {
  const { settings } = props;
  const shown = layerIds.length - settings.hidden.size;
  return (
    <>
      <Menu
        label="Route grouping"
        placement="top start"
        trigger={
          <Button
            size="sm"
            variant="quiet"
            aria-label={groupings[settings.grouping]}
            icon={<Icon of={FolderTree} />}
            end={<Icon of={ChevronDown} size={12} />}
          >
            <span className={styles.wideOnly}>{groupings[settings.grouping]}</span>
          </Button>
        }
        groups={[{ id: 'groupings', choice: 'one', items: groupingItems(props) }]}
      />
      <Menu
        label="Layers"
        placement="top start"
        trigger={
          <Button
            size="sm"
            variant="quiet"
            aria-label={`Layers, ${shown} of ${layerIds.length}`}
            icon={<Icon of={Layers} />}
            end={<Icon of={ChevronDown} size={12} />}
          >
            <span className={styles.wideOnly}>Layers</span>{' '}
            <small>
              {shown} of {layerIds.length}
            </small>
          </Button>
        }
        groups={[{ id: 'layers', choice: 'many', items: layerItems(props) }]}
      />
    </>
  );
}

function SavePicture({ onSave }: { onSave: NonNullable<FootProps['onSave']> }) {
  return (
    <Menu
      label="Export image"
      placement="top start"
      trigger={<IconButton label="Export image" size="sm" tipPlacement="top" icon={<Icon of={ImageDown} />} />}
      groups={[{ id: 'formats', items: pictureItems(onSave) }]}
    />
  );
}

/** On its own, and told by what it shows: buttons would be made anew with each move of the map. */
function ZoomFactor() {
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  return <span className={`num ${styles.zoom}`}>{percent} %</span>;
}

function Legend({ level }: { level: DetailLevel }) {
  return (
    <span className={styles.legend} role="note" aria-label="Legend">
      {level === 'groups' && (
        <span>
          <span className={styles.marks}>
            <i data-mark="p" />
            <i data-mark="p" />
            <i data-mark="p" />
          </span>
          One mark per route
        </span>
      )}
      <span>
        <i className={styles.keySelected} />
        Selected
      </span>
      <span>
        <i className={styles.keyWarn} />
        Warning
      </span>
      <span>
        <i className={styles.keyError} />
        Error
      </span>
      {level === 'routes' && (
        <>
          <span>
            <i className={styles.keyText} />
            Kept as text
          </span>
          <span>
            <Icon of={ShieldCheck} size={12} />
            Authorizer
          </span>
        </>
      )}
    </span>
  );
}
