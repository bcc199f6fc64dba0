/** What of a design can be chosen to move, and where a row of the preview is in its files. */
import type { FileDifference } from '../../../codegen/differences.ts';
import type { FilePlace } from '../../../model/checks/diagnostics.ts';
import { keysOfApi } from '../../../model/design/api-keys.ts';
import { indexOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import { canMoveTo } from '../../../model/design/order/movable.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';

/** APIs that can move by themselves, with what belongs to them; none where that is no choice. */
export function movableApis(design: Design, to: ProviderId): readonly DesignObject[] {
  const apis = indexOf(design).byType.get('api') ?? [];
  const isMixed = canMoveTo(design, 'aws') && canMoveTo(design, 'awscc');
  if (apis.length < 2 && !isMixed) return [];
  return apis.filter(({ key }) => {
    const keys = keysOfApi(design, key);
    return canMoveTo({ objects: design.objects.filter((object) => keys.has(object.key)), passthrough: [] }, to);
  });
}

/** The first line shown of what begins at a place; undefined where nothing of its file is shown from there on. */
export function shownPlace(files: readonly FileDifference[], place: FilePlace | undefined): FilePlace | undefined {
  const lines = files.find(({ path }) => path === place?.file)?.parts?.flat() ?? [];
  const line = lines.find(({ side, number }) => side !== 'mine' && place !== undefined && number >= place.line);
  return place && line && { file: place.file, line: line.number };
}
