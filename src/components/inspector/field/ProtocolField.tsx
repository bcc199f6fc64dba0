import { api } from '../../../model/resources/api.ts';
import { indexOf } from '../../../model/design/design.ts';
import { changeProtocol } from '../../../model/design/variant-edits.ts';
import type { Protocol } from '../../../model/schema/resource.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, openReference, session, useSession } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Panel } from '../Panel.tsx';

interface ProtocolFieldProps {
  objectKey: Key;
  isReadOnly: boolean;
}

const options: readonly { id: Protocol; label: string }[] = [
  { id: 'HTTP', label: 'HTTP' },
  { id: 'WEBSOCKET', label: 'WebSocket' },
];

/** Switches an API, and its integrations to the kinds that do the same there. */
export function ProtocolField({ objectKey, isReadOnly }: ProtocolFieldProps) {
  const { label, help, source } = api.attributes.protocol_type;
  const protocol = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.variant);
  const change = (next: Protocol) => {
    const name = indexOf(session.getState().history.present).byKey.get(objectKey)?.name ?? '';
    edit(changeProtocol(objectKey, next), `Change ${name} to ${next === 'HTTP' ? 'HTTP' : 'WebSocket'}`);
  };
  return (
    <FieldAnchor objectKey={objectKey} path={['protocol_type']}>
      <FieldRow
        label={label}
        attribute="protocol_type"
        help={help}
        isHelpBrief
        docsUrl={source}
        onDocs={() => openReference({ key: objectKey, path: ['protocol_type'] })}
      >
        {(wire) =>
          isReadOnly ? (
            <Panel id={wire.controlId} describedBy={wire.describedBy} text={protocol ?? ''} />
          ) : (
            <Segmented
              labelId={wire.labelId}
              describedBy={wire.describedBy}
              options={options}
              value={options.find(({ id }) => id === protocol)?.id ?? null}
              onChange={change}
            />
          )
        }
      </FieldRow>
    </FieldAnchor>
  );
}
