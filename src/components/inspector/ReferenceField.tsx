import Plus from 'lucide-react/icons/plus';
import { addObject, newObject, setValue } from '../../model/edits.ts';
import { deriveName, labelFrom, namesOf, uniqueName } from '../../model/names.ts';
import { indexOf, type Design } from '../../model/design.ts';
import type { Edit } from '../../model/diagnostics.ts';
import type { Path } from '../../model/attribute.ts';
import type { Key, Ref } from '../../model/value.ts';
import { edit } from '../../session/store.ts';
import type { ControlProps } from '../controls/control.ts';
import { ReferenceSelect } from '../controls/ReferenceSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { followingName } from './commit.ts';

interface ReferenceFieldProps extends ControlProps {
  reference: Ref | undefined;
  onChange: (ref: Ref) => void;
}

/** A reference to an object of the design; where a function can be called, one can be made. */
export function ReferenceField(props: ReferenceFieldProps) {
  const { attribute, objectKey, path } = props;
  const canMake = attribute.refersTo?.['scaffold'] !== undefined;
  return (
    <>
      <ReferenceSelect {...props} />
      {canMake && (
        <div className="field__more">
          <Button
            size="sm"
            variant="quiet"
            icon={<Icon of={Plus} />}
            onPress={() => edit(callNewFunction(objectKey, path), 'Add example function')}
          >
            New example function
          </Button>
        </div>
      )}
    </>
  );
}

/** Adds a function and refers to it; one that serves an object with a name of its own is called like that object. */
const callNewFunction = (key: Key, path: Path): Edit => {
  return (design) => {
    const scaffold = named(newObject(design, 'scaffold', 'lambda-function'), design, key);
    return followingName(key, (before) => setValue(key, path, { ref: scaffold.key })(addObject(scaffold)(before)))(
      design,
    );
  };
};

function named(scaffold: ReturnType<typeof newObject>, design: Design, caller: Key) {
  const object = indexOf(design).byKey.get(caller);
  if (!object || object.name === deriveName(object, design)) return scaffold;
  const name = labelFrom(object.name);
  return name === '' ? scaffold : { ...scaffold, name: uniqueName(name, namesOf(design, 'scaffold')) };
}
