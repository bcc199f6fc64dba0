/** Editors of rows, of mappings, of several blocks and of JSON: big, and needed only where such a field is in view. */
import type { MapAttribute, ObjectListAttribute, ObjectMapAttribute } from '../../model/schema/attribute.ts';
import type { Pair, Value } from '../../model/schema/value.ts';
import type { ControlProps } from './control.ts';
import { PairsControl } from './collections/PairsControl.tsx';
import { ObjectListControl } from './collections/ObjectListControl.tsx';
import { ObjectMapControl } from './collections/ObjectMapControl.tsx';
import { RequestMappingControl } from './mapping/RequestMappingControl.tsx';
import { ResponseMappingControl } from './mapping/ResponseMappingControl.tsx';
import { ServiceParametersControl } from './service/ServiceParametersControl.tsx';
import { TemplatesControl } from './json/TemplatesControl.tsx';

export { ListControl as ListEditor } from './collections/ListControl.tsx';
export { JsonControl } from './json/JsonControl.tsx';

export interface PairsEditor {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}
export interface ItemsEditor {
  items: readonly Value[];
  onChange: (items: readonly Value[]) => void;
}

/** The editor that fits the keys of a map. */
export function MappingEditor(props: PairsEditor & ControlProps<MapAttribute>) {
  switch (props.attribute.editor) {
    case 'request-mapping':
      return <RequestMappingControl {...props} />;
    case 'service-parameters':
      return <ServiceParametersControl {...props} />;
    case 'templates':
      return <TemplatesControl {...props} />;
    case 'pairs':
      return <PairsControl {...props} />;
  }
}

/** Blocks by their key. */
export function BlockMapEditor(props: PairsEditor & ControlProps<ObjectMapAttribute>) {
  return props.attribute.editor === undefined ? <ObjectMapControl {...props} /> : <ResponseMappingControl {...props} />;
}

/** Blocks one after the other. */
export const BlockListEditor = (props: ItemsEditor & ControlProps<ObjectListAttribute>) => (
  <ObjectListControl {...props} />
);
