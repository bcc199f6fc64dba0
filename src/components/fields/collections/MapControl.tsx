import type { MapAttribute } from '../../../model/schema/attribute.ts';
import type { ControlProps } from '../control.ts';
import { PairsControl } from './PairsControl.tsx';
import type { PairsEditor } from '../RowEditors.tsx';
import { LazyMappingEditor } from '../row-editors.ts';

/** Pairs of text, in the editor that fits the keys. */
export const MapControl = (props: PairsEditor & ControlProps<MapAttribute>) =>
  props.attribute.editor === 'pairs' ? <PairsControl {...props} /> : <LazyMappingEditor {...props} />;
