import { indexOf, parentKeyOf, type Design } from '../../../model/design/design.ts';
import { setTrace, startTrace, useTrace } from '../../../session/trace/trace-state.ts';
import { Select } from '../../ui/input/Select.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { exampleOfDesign } from './example-requests.ts';

/** Which API and stage are asked; nothing to choose where there is one of each. */
export function PlaceRow({ design }: { design: Design }) {
  const chosen = useTrace((state) => state.api);
  const stage = useTrace((state) => state.stage);
  const { byType } = indexOf(design);
  const apis = byType.get('api') ?? [];
  const api = chosen ?? apis[0]?.key;
  const stages = (byType.get('stage') ?? []).flatMap((object) => {
    const name = object.attributes['stage_name'];
    return parentKeyOf(object) === api && typeof name === 'string' ? [name] : [];
  });
  if (apis.length < 2 && stages.length < 2) return null;
  return (
    <ComposerRow label="API">
      {apis.length > 1 && (
        <Select
          label="API"
          options={apis.map(({ key, name, variant }) => ({
            id: key,
            label: name,
            detail: variant === 'WEBSOCKET' ? 'WebSocket' : 'HTTP',
          }))}
          value={api ?? null}
          onChange={(next) => startTrace(exampleOfDesign(design, next), { api: next, stage: undefined })}
        />
      )}
      {stages.length > 1 && (
        <Select
          label="Stage"
          isMono
          options={stages.map((name) => ({ id: name, label: name }))}
          value={stage ?? (stages.includes('$default') ? '$default' : null)}
          placeholder="Choose a stage"
          onChange={(next) => setTrace({ stage: next })}
        />
      )}
    </ComposerRow>
  );
}
