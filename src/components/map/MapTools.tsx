import { useReactFlow, useStore } from '@xyflow/react';
import ImageDown from 'lucide-react/icons/image-down';
import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import * as styles from './Map.module.css';

interface MapToolsProps {
  onFit: () => void;
  onSave: (format: 'svg' | 'png') => void;
}

/** Zoom, fit, and the map as a picture. */
export function MapTools({ onFit, onSave }: MapToolsProps) {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <fieldset className={styles.tools} aria-label="View of the map">
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
      <IconButton label="Fit" size="sm" tipPlacement="top" icon={<Icon of={Maximize} />} onPress={onFit} />
      <Menu
        label="Save as a picture"
        placement="top start"
        trigger={<IconButton label="Save as a picture" size="sm" tipPlacement="top" icon={<Icon of={ImageDown} />} />}
        groups={[
          {
            id: 'formats',
            items: [
              { id: 'svg', label: 'SVG', detail: 'Sharp at any size.', onAction: () => onSave('svg') },
              { id: 'png', label: 'PNG', detail: 'For chats and slides.', onAction: () => onSave('png') },
            ],
          },
        ]}
      />
    </fieldset>
  );
}

/** On its own, and told by what it shows: buttons would be made anew with each move of the map. */
function ZoomFactor() {
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  return <span className="num">{percent} %</span>;
}
