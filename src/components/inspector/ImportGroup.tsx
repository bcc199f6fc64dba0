import { indexOf, type Design } from '../../model/design/design.ts';
import type { ResourceType } from '../../model/schema/resource.ts';
import {
  attributePartOf,
  holderOf,
  importIdOf,
  knownIdOf,
  outerParts,
} from '../../model/design/imported/import-parts.ts';
import { textOf } from '../../model/schema/literals.ts';
import type { Key } from '../../model/schema/value.ts';
import { useSession } from '../../session/document/store.ts';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import { Group } from '../ui/layout/Group.tsx';
import { Field } from './field/Field.tsx';
import { importPart, placeParts, useFieldForm } from './field/field-form.ts';
import { ProblemBadges, useGroupProblems } from './field/FieldGroup.tsx';
import { useGroupOpen } from './field/group-open.ts';
import { Panel } from './Panel.tsx';

const names = ['import'];

/** A part of the id that does not have to be entered here, with where it comes from; empty where it has to. */
function inheritedPart(design: Design, key: Key, part: string): string {
  const index = indexOf(design);
  const object = index.byKey.get(key);
  const holder = object && holderOf(object, part, index);
  const known = object && attributePartOf(object, part, holder);
  if (known === undefined) return '';
  return `${known} from ${holder && knownIdOf(holder) !== undefined ? holder.name : part}`;
}

/** The label of a part is that of the attribute that refers to its holder. */
function wordsFor({ attributes }: ResourceType, part: string) {
  const { label = part, placeholder = '' } = attributes[part] ?? {};
  const name = part.endsWith('_id') ? `${label} ID` : `${label} in the ID`;
  return { label: name, help: 'Of the parent resource.', placeholder };
}

const sourceOf = ({ source }: ResourceType) => source;

const attributeFor = (type: ResourceType, part: string, label: string, help: string, placeholder?: string) => ({
  ...importPart(part, sourceOf(type)),
  label,
  help,
  ...(placeholder === undefined || placeholder === '' ? {} : { placeholder }),
});

/** Where the object lives already, if it does: the parts of the id that Terraform imports it by. */
export function ImportGroup({ type }: { type: ResourceType }) {
  const { objectKey } = useFieldForm();
  const { ownId, identity } = type;
  const set = useSession(
    ({ history }) => Object.keys(indexOf(history.present).byKey.get(objectKey)?.import ?? {}).length,
  );
  const whole = useSession(({ history }) => {
    const index = indexOf(history.present);
    const object = index.byKey.get(objectKey);
    return object && importIdOf(object, index);
  });
  const region = useSession(({ history }) => history.present.output.region);
  const account = useSession(({ history }) => history.present.output.account);
  const name = useSession(({ history }) => {
    const object = indexOf(history.present).byKey.get(objectKey);
    return object && ownId !== undefined ? textOf(object.attributes, ownId) : undefined;
  });
  const problems = useGroupProblems(objectKey, names);
  const [isOpen, setOpen] = useGroupOpen(objectKey, names, set > 0 || problems.length > 0);
  if (ownId === undefined) return null;
  return (
    <Group
      title="Import"
      count={set === 0 ? '0' : `${set} set`}
      end={<ProblemBadges problems={problems} />}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {outerParts(type).map((part) => (
        <OuterPart key={part} type={type} part={part} />
      ))}
      <Field
        name={`import/${ownId}`}
        attribute={attributeFor(
          type,
          ownId,
          `${type.label} ID`,
          `${type.attributes[ownId] ? `${type.attributes[ownId].label} in AWS` : "The resource's own part of the import ID"}. If set, the first plan imports the resource instead of creating it.`,
          name ?? 'a1b2c3d',
        )}
        isPlain
      />
      {placeParts.map((part) => (
        <Field
          key={part}
          name={`import/${part}`}
          attribute={attributeFor(
            type,
            part,
            part === 'region' ? 'Region' : 'Account',
            'Only if it differs from the design.',
            part === 'region' ? region || 'provider default' : account || 'provider default',
          )}
          isPlain
        />
      ))}
      <p className="help">
        Terraform imports it as <span className="mono">{whole ?? identity.join('|')}</span>
        {identity.length > 1 && ', in this order'}.
      </p>
    </Group>
  );
}

/** A part of what the object belongs to: what is known of it, or a field where nothing is. */
function OuterPart({ type, part }: { type: ResourceType; part: string }) {
  const { objectKey } = useFieldForm();
  const inherited = useSession(({ history }) => inheritedPart(history.present, objectKey, part));
  const isEntered = useSession(({ history }) => Boolean(indexOf(history.present).byKey.get(objectKey)?.import[part]));
  const { label, help, placeholder } = wordsFor(type, part);
  if (inherited !== '' && !isEntered)
    return (
      <FieldRow label={label} attribute={part}>
        {(wire) => <Panel id={wire.controlId} text={inherited} isFixed />}
      </FieldRow>
    );
  return <Field name={`import/${part}`} attribute={attributeFor(type, part, label, help, placeholder)} isPlain />;
}
