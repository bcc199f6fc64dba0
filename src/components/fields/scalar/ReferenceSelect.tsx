import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import { attributeAddress, indexOf, typeOf } from '../../../model/design/design.ts';
import type { Ref } from '../../../model/schema/value.ts';
import { select, session, useSession } from '../../../session/document/store.ts';
import { lastNameOf } from '../../../session/document/first-name.ts';
import { chooseReference, referenceChoices } from '../candidates.ts';
import type { ControlProps } from '../control.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/input/Select.tsx';

interface ReferenceSelectProps extends ControlProps {
  reference: Ref | undefined;
  onChange: (ref: Ref) => void;
  /** A resource of a block that is kept as text was chosen. */
  onExpression: (hcl: string) => void;
}

/** Chooses another object of the design. */
export function ReferenceSelect(props: ReferenceSelectProps) {
  const { attribute, objectKey, wire, state, mode, reference, onChange, onExpression } = props;
  // Renders again only when an object that can be chosen comes, goes or is renamed.
  useSession(({ history }) =>
    referenceChoices(history.present, attribute, objectKey)
      .options.map(({ id, label, detail = '', raw = '' }) => `${id} ${label} ${detail} ${raw}`)
      .join('\n'),
  );
  const { history } = session.getState();
  const { present } = history;
  const { byKey } = indexOf(present);
  const choices = referenceChoices(present, attribute, objectKey);
  const { options } = choices;
  const target = reference && byKey.get(reference.ref);
  const unlisted = target
    ? attributeAddress(target, reference.attribute ?? typeOf(target).exported)
    : `Missing: ${(reference && lastNameOf(history, reference.ref)) ?? 'deleted resource'}`;
  return (
    <Select
      id={wire.controlId}
      labelId={wire.labelId}
      describedBy={wire.describedBy}
      state={state}
      mode={mode}
      isToken
      isSearched
      options={options}
      value={reference && reference.attribute === undefined ? reference.ref : null}
      unknown={reference && unlisted}
      placeholder={options.length === 0 ? 'No matching resources' : 'Choose'}
      end={
        target && (
          <IconButton
            size="sm"
            label={`Open ${target.name}`}
            icon={<Icon of={ArrowUpRight} />}
            onPress={() => select(target.key, undefined, 'keyboard')}
          />
        )
      }
      onChange={(id) => chooseReference(id, choices, (ref) => onChange({ ref }), onExpression)}
    />
  );
}
