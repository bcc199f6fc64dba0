import { indexOf, parentOf, typeOf, type Design } from '../../model/design.ts';
import type { ResourceType } from '../../model/resource.ts';
import { importIdOf, ownIdOf } from '../../model/import-parts.ts';
import type { Key } from '../../model/value.ts';
import { useSession } from '../../session/store.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { Group } from '../ui/Group.tsx';
import { Field } from './Field.tsx';
import { importPart, placeParts, useFieldForm } from './field-form.ts';
import { ProblemBadges, useShownProblems } from './FieldGroup.tsx';
import { useGroupOpen } from './group-open.ts';
import { Well } from './Well.tsx';

const names = ['import'];

/** The id of the parent where it does not have to be entered here, with where it comes from. */
function inheritedId(design: Design, key: Key): string {
  const index = indexOf(design);
  const object = index.byKey.get(key);
  const { parent } = object ? typeOf(object) : {};
  if (!object || parent === undefined) return '';
  const owner = parentOf(object, index);
  const own = owner && ownIdOf(owner);
  if (own !== undefined) return `${own} from ${owner?.name}`;
  const literal = object.attributes[parent];
  return typeof literal === 'string' ? `${literal} from ${parent}` : '';
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
  const { ownId, parent, identity } = type;
  const set = useSession(
    ({ history }) => Object.keys(indexOf(history.present).byKey.get(objectKey)?.import ?? {}).length,
  );
  const inherited = useSession(({ history }) => inheritedId(history.present, objectKey));
  const whole = useSession(({ history }) => {
    const index = indexOf(history.present);
    const object = index.byKey.get(objectKey);
    return object && importIdOf(object, index);
  });
  const region = useSession(({ history }) => history.present.output.region);
  const account = useSession(({ history }) => history.present.output.account);
  const hasParentPart = useSession(
    ({ history }) => parent !== undefined && Boolean(indexOf(history.present).byKey.get(objectKey)?.import[parent]),
  );
  const problems = useShownProblems(objectKey, names);
  const [isOpen, setOpen] = useGroupOpen(objectKey, names, set > 0 || problems.length > 0);
  if (ownId === undefined) return null;
  return (
    <Group
      title="Existing object to import"
      count={set === 0 ? '0' : `${set} set`}
      end={<ProblemBadges problems={problems} />}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {parent !== undefined &&
        (inherited === '' || hasParentPart ? (
          <Field
            name={`import/${parent}`}
            attribute={attributeFor(
              type,
              parent,
              'Parent id',
              'The id of the API that the object belongs to.',
              'x9y8z7w6v5',
            )}
            isPlain
          />
        ) : (
          <FieldRow label="Parent id" attribute={parent}>
            {(wire) => <Well id={wire.controlId} text={inherited} isFixed />}
          </FieldRow>
        ))}
      <Field
        name={`import/${ownId}`}
        attribute={attributeFor(
          type,
          ownId,
          `${type.label} id`,
          'The part of the id that belongs to the object itself; with it, the first plan imports instead of creating.',
          'a1b2c3d',
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
            'Only where it is not that of the design.',
            part === 'region' ? region || 'that of the provider' : account || 'that of the provider',
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
