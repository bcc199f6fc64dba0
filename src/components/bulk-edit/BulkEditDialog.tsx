import { useMemo, useState } from 'react';
import { setInAll, sharedAttributes } from '../../model/design/bulk-edits.ts';
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Value } from '../../model/schema/value.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, say, session } from '../../session/document/store.ts';
import { ValueField } from '../fields/ValueField.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import { Select } from '../ui/input/Select.tsx';
import { BulkEditList } from './BulkEditList.tsx';
import * as fieldRowStyles from '../ui/layout/FieldRow.module.css';
import * as styles from './BulkEdit.module.css';

interface SeveralDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** One value for several objects of a type, as one step. */
export function BulkEditDialog({ isOpen, onOpenChange }: SeveralDialogProps) {
  return isOpen ? <Several onClose={() => onOpenChange(false)} /> : null;
}

const objectsOf = (design: Design, type: ResourceTypeId): readonly DesignObject[] =>
  indexOf(design).byType.get(type) ?? [];

/** Types of which there are several. */
const typesIn = (design: Design) =>
  resourceTypes.filter(
    ({ id }) => objectsOf(design, id).length > 1 && sharedAttributes(objectsOf(design, id).slice(0, 1)).length > 0,
  );

/** What is selected together, or else all that are like it. */
function startOf(design: Design): { readonly type: ResourceTypeId; readonly keys: ReadonlySet<Key> } {
  const { selection, alsoSelected } = session.getState();
  const types = typesIn(design).map(({ id }) => id);
  const selected = selection.key === undefined ? undefined : indexOf(design).byKey.get(selection.key);
  const fallback = types.includes('integration') ? 'integration' : (types[0] ?? 'integration');
  // An API is selected where nothing is yet; few people mean to edit several of those.
  const isMeant = selected && types.includes(selected.type) && (selected.type !== 'api' || alsoSelected.length > 0);
  const type = isMeant ? selected.type : fallback;
  const all = objectsOf(design, type).map(({ key }) => key);
  const together = all.filter((key) => key === selected?.key || alsoSelected.includes(key));
  return { type, keys: new Set(together.length > 1 ? together : all) };
}

function Several({ onClose }: { onClose: () => void }) {
  const design = useDesign();
  const [{ type, keys }, choose] = useState(() => startOf(design));
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<Value>();
  const all = objectsOf(design, type);
  const chosen = useMemo(() => all.filter(({ key }) => keys.has(key)), [all, keys]);
  const shared = useMemo(() => sharedAttributes(chosen), [chosen]);
  const attribute = shared.find(([other]) => other === name)?.[1];
  const { label, plural } = resourceType(type);
  const amount = `${formatNumber(chosen.length)} ${lowerFirst(chosen.length === 1 ? label : plural)}`;
  const [first] = chosen;
  const setAttribute = (next: string) => {
    setName(next);
    setValue(undefined);
  };
  const apply = (next: Value | undefined) => {
    if (!attribute || name === null) return;
    const verb = next === undefined ? 'Clear' : 'Set';
    edit(setInAll(keys, name, next), `${verb} ${attribute.label} of ${amount}`);
    say(`${next === undefined ? 'Cleared' : 'Set'} ${attribute.label} of ${amount}`, { undo: true });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={600}
      className={styles.dialog}
      title="Bulk edit"
      foot={
        <>
          <span className={`grow num ${styles.sum}`}>
            {chosen.length === 0 ? 'None selected' : `${amount} of ${formatNumber(all.length)}`}
          </span>
          <Button isDisabled={!attribute || attribute.required === true} onPress={() => apply(undefined)}>
            Clear
          </Button>
          <Button variant="ink" isDisabled={!attribute || value === undefined} onPress={() => apply(value)}>
            Apply to {formatNumber(chosen.length)}
          </Button>
        </>
      }
    >
      <div className={`${fieldRowStyles.scope} ${styles.form}`}>
        <FieldRow label="Resources" isStacked>
          {(wire) => (
            <Select
              id={wire.controlId}
              labelId={wire.labelId}
              options={typesIn(design).map((known) => ({
                id: known.id,
                label: known.plural,
                detail: formatNumber(objectsOf(design, known.id).length),
              }))}
              value={type}
              onChange={(next) => {
                choose({ type: next, keys: new Set(objectsOf(design, next).map(({ key }) => key)) });
                setName(null);
              }}
            />
          )}
        </FieldRow>
        <FieldRow label="Attribute" isStacked>
          {(wire) => (
            <Select
              id={wire.controlId}
              labelId={wire.labelId}
              options={shared.map(([id, known]) => ({ id, label: known.label, detail: id }))}
              value={attribute ? name : null}
              placeholder={shared.length === 0 ? 'No attributes in common' : 'Choose an attribute'}
              onChange={setAttribute}
            />
          )}
        </FieldRow>
        {attribute && name !== null && first && (
          <ValueField
            key={name}
            attribute={attribute}
            objectKey={first.key}
            path={[name]}
            state={undefined}
            value={value}
            onChange={setValue}
          />
        )}
        <BulkEditList
          objects={all}
          keys={keys}
          name={attribute ? name : null}
          onChoose={(next) => choose({ type, keys: next })}
        />
      </div>
    </Dialog>
  );
}
