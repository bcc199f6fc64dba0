import { ReactFlowProvider } from '@xyflow/react';
import type { Key } from '../../../model/schema/value.ts';
import { WholeMap } from './WholeMap.tsx';

export interface MapViewProps {
  /** Where the form does not always stand beside the map: shows it. */
  onOpen?: (() => void) | undefined;
  /** It is there now. */
  isFormShown?: boolean | undefined;
  /** Objects that a request passes, in its order: they light up, everything else stands back. */
  lit?: readonly Key[] | undefined;
  /** In a frame of another page, where there is no form to open and nothing to export. */
  isEmbed?: boolean | undefined;
}

/** The whole design as a map: ways in, routes, what they are given to, and what stands behind. */
export function MapView(props: MapViewProps) {
  return (
    <ReactFlowProvider>
      <WholeMap {...props} />
    </ReactFlowProvider>
  );
}
