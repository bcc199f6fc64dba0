import type { MapAttribute } from '../../model/attribute.ts';
import type { Pair } from '../../model/value.ts';
import type { ControlProps } from './control.ts';
import { PairsControl } from './PairsControl.tsx';
import { RequestMappingControl } from './RequestMappingControl.tsx';
import { ServiceParametersControl } from './ServiceParametersControl.tsx';
import { TemplatesControl } from './TemplatesControl.tsx';

export interface MapControlProps extends ControlProps<MapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

/** The editor that fits the keys of a map. */
export function MapControl(props: MapControlProps) {
  switch (props.attribute.editor) {
    case 'pairs':
      return <PairsControl {...props} />;
    case 'request-mapping':
      return <RequestMappingControl {...props} />;
    case 'service-parameters':
      return <ServiceParametersControl {...props} />;
    case 'templates':
      return <TemplatesControl {...props} />;
  }
}
