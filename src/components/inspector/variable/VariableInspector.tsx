import { variableTypes, type Variable } from '../../../model/design/design.ts';
import { changeVariable, renameVariable } from '../../../model/design/edits.ts';
import { usersOf } from '../../../model/design/removal.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { TextInput } from '../../fields/scalar/TextInput.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { Switch } from '../../ui/input/Switch.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import { withPart } from './variable-default.ts';
import { InspectorHeader } from '../head/InspectorHeader.tsx';
import { runCommand } from '../run-command.ts';
import { VariableDefault } from './VariableDefault.tsx';
import { Panel } from '../Panel.tsx';
import * as fieldRowStyles from '../../ui/layout/FieldRow.module.css';
import * as styles from '../Inspector.module.css';

interface VariableInspectorProps {
  variableKey: Key;
  isReadOnly: boolean;
}

const variableOf = (key: Key) => session.getState().history.present.variables.find((variable) => variable.key === key);

const typeOptions = variableTypes.map((id) => ({ id, label: id }));

/** The form of an input variable. */
export function VariableInspector({ variableKey, isReadOnly }: VariableInspectorProps) {
  const variable = useSession(({ history }) => history.present.variables.find(({ key }) => key === variableKey));
  const uses = useSession(({ history }) => {
    const name = history.present.variables.find(({ key }) => key === variableKey)?.name;
    return name === undefined ? 0 : usersOf(history.present, name).length;
  });
  const named = useDiagnostics(variableKey).filter(({ path }) => path.length === 0 || path[0] === 'label');
  if (!variable) return null;
  const { name, type, description, sensitive } = variable;
  const change = (part: Partial<Variable>, what: string, typed = false) =>
    edit(
      changeVariable(variableKey, (before) => ({ ...before, ...part })),
      `Set ${what} of ${name}`,
      typed ? { typed: true } : {},
    );
  return (
    <>
      <InspectorHeader
        objectKey={variableKey}
        icon={variantIcon('variable')}
        name={name}
        nameLabel="Variable label"
        address={`var.${name}`}
        aside={uses === 0 ? '' : `used by ${uses}`}
        messages={named}
        isReadOnly={isReadOnly}
        onName={(next, before) => edit(renameVariable(variableKey, next), `Rename ${before}`, { typed: true })}
        onDelete={() => runCommand('delete')}
      />
      <div className={styles.body}>
        <div className={`${fieldRowStyles.fields} ${styles.fields}`}>
          <FieldAnchor objectKey={variableKey} path={['type']}>
            <FieldRow label="Type" attribute="type">
              {(wire) =>
                isReadOnly ? (
                  <Panel id={wire.controlId} text={type} />
                ) : (
                  <Select
                    id={wire.controlId}
                    labelId={wire.labelId}
                    isMono
                    options={typeOptions}
                    value={type}
                    onChange={(next) => change({ type: next }, 'type')}
                  />
                )
              }
            </FieldRow>
          </FieldAnchor>
          <FieldAnchor objectKey={variableKey} path={['description']}>
            <FieldRow label="Description" attribute="description">
              {(wire) =>
                isReadOnly ? (
                  <Panel id={wire.controlId} text={description} />
                ) : (
                  <TextInput
                    id={wire.controlId}
                    value={description}
                    onChange={(next) => change({ description: next }, 'description', true)}
                  />
                )
              }
            </FieldRow>
          </FieldAnchor>
          <VariableDefault variable={variableOf(variableKey) ?? variable} isReadOnly={isReadOnly} />
          <FieldAnchor objectKey={variableKey} path={['sensitive']}>
            <FieldRow
              label="Sensitive"
              attribute="sensitive"
              help="Terraform redacts the value in its output."
              isHelpBrief
            >
              {(wire) =>
                isReadOnly ? (
                  <Panel id={wire.controlId} text={String(sensitive === true)} />
                ) : (
                  <Switch
                    labelId={wire.labelId}
                    describedBy={wire.describedBy}
                    isSelected={sensitive === true}
                    onChange={(next) =>
                      edit(
                        changeVariable(variableKey, (before) => withPart(before, 'sensitive', next ? true : undefined)),
                        `Set sensitivity of ${name}`,
                      )
                    }
                  />
                )
              }
            </FieldRow>
          </FieldAnchor>
        </div>
      </div>
    </>
  );
}
