import Plus from 'lucide-react/icons/plus';
import type { MapAttribute } from '../../../model/schema/attribute.ts';
import { indexOf } from '../../../model/design/design.ts';
import { serviceAction } from '../../../model/schema/services.ts';
import type { Pair } from '../../../model/schema/value.ts';
import { useSession } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/overlay/Menu.tsx';
import { type ControlProps, rowState } from '../control.ts';
import { useRowFocus } from '../collections/rows.ts';
import { serviceRows, unusedParameters, withServiceValue } from './service-rows.ts';
import { ServiceParameterRow } from './ServiceParameterRow.tsx';
import * as rowsStyles from '../collections/Rows.module.css';
import * as styles from '../Fields.module.css';

interface ServiceParametersControlProps extends ControlProps<MapAttribute> {
  pairs: readonly Pair[];
  onChange: (pairs: readonly Pair[]) => void;
}

/** What an AWS action is called with, in the service's own words. */
export function ServiceParametersControl(props: ServiceParametersControlProps) {
  const { objectKey, path, wire, mode, faulty, pairs, onChange } = props;
  const subtype = useSession(
    ({ history }) => indexOf(history.present).byKey.get(objectKey)?.attributes['integration_subtype'],
  );
  const [frame, focus] = useRowFocus();
  const action = serviceAction(subtype);
  const rows = serviceRows(action, pairs);
  const add = (key: string) => {
    onChange([...pairs, [key, '']]);
    focus.afterAddition();
  };
  const choices = unusedParameters(action, pairs).map((name) => ({ id: name, label: name, onAction: () => add(name) }));
  const group = { role: 'group', 'aria-labelledby': wire.labelId, 'aria-describedby': wire.describedBy };
  return (
    <div ref={frame} {...group}>
      {!action && <p className="help">Choose an action first. It determines the parameters.</p>}
      {rows.length > 0 && (
        <div data-frame="" className={rowsStyles.maps}>
          {rows.map((row, index) => (
            <ServiceParameterRow
              // A required parameter keeps its row whether it is set or not; the others are told apart by place.
              key={row.kind === 'required' ? row.key : String(index)}
              row={row}
              example={action?.examples[row.key]}
              state={rowState(faulty, row.key)}
              objectKey={objectKey}
              path={path}
              onValue={(value) => onChange(withServiceValue(pairs, row, value))}
              onKey={(key) => row.at !== undefined && onChange(pairs.with(row.at, [key, row.value]))}
              onRemove={() => {
                if (row.at === undefined) return;
                onChange(pairs.toSpliced(row.at, 1));
                focus.afterRemoval(index);
              }}
            />
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <Menu
          label="Parameters"
          trigger={
            <Button size="sm" variant="quiet" icon={<Icon of={Plus} />} data-add="">
              Add parameter
            </Button>
          }
          groups={[
            ...(choices.length > 0 ? [{ id: 'known', items: choices }] : []),
            { id: 'other', items: [{ id: 'another', label: 'Custom parameter', onAction: () => add('') }] },
          ]}
        />
        <span className={styles.mode}>{mode}</span>
      </div>
    </div>
  );
}
