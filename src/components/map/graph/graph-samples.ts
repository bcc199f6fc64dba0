/** Designs for the tests of the map. */
import { addObject, addVariable, blankDesign, newObject } from '../../../model/design/edits.ts';
import type { Design } from '../../../model/design/design.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import type { Values } from '../../../model/schema/value.ts';

export type SamplePart = readonly [type: ResourceTypeId, variant: string, attributes?: Values];

/** An API with these objects: routes are `r1`, `r2`, integrations `i1`, `i2` and so on. */
export const sampleDesign = (protocol: 'HTTP' | 'WEBSOCKET', parts: readonly SamplePart[]): Design =>
  parts.reduce(
    (design, [type, variant, attributes]) => addObject(newObject(design, type, variant, attributes))(design),
    addVariable({ key: 'v1', name: 'listener', type: 'string', description: '' })(blankDesign(protocol)),
  );
