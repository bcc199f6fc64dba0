import { indexOf } from '../../../model/design/design.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useSession } from '../../../session/document/store.ts';
import { chooseProvider, providerOptions } from '../../../session/move/choose-provider.ts';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';

interface ProviderFieldProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** The Terraform provider of an API. Another one is a move, which is previewed first. */
export function ProviderField({ objectKey, isReadOnly }: ProviderFieldProps) {
  const provider = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.provider ?? 'awscc');
  return (
    <FieldRow label="Provider">
      {(wire) => (
        <Segmented
          labelId={wire.labelId}
          options={providerOptions}
          value={provider}
          isDisabled={isReadOnly}
          onChange={chooseProvider}
        />
      )}
    </FieldRow>
  );
}
