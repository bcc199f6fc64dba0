import type { Attribute } from '../../model/schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Key, type Pair, type Value } from '../../model/schema/value.ts';
import { useDiagnostics } from '../../session/hooks.ts';
import { fieldState } from './row-messages.ts';
import { FieldAnchor } from './FieldAnchor.tsx';
import { ValueField } from './ValueField.tsx';
import * as styles from './Fields.module.css';

export interface MemberFieldsProps {
  attributes: { readonly [name: string]: Attribute };
  objectKey: Key;
  /** Of the block that they are members of. */
  path: Path;
  block: Value;
  /** Messages about the block are shown, so what they are about is marked. */
  isMarked: boolean;
  onChange: (block: Value) => void;
}

/** The attributes of a block that is an item of a list or a map. */
export function MemberFields({ attributes, objectKey, path, block, isMarked, onChange }: MemberFieldsProps) {
  const pairs = pairsOf(block);
  const values = new Map(pairs);
  const set = (name: string, value: Value | undefined) => {
    const at = pairs.findIndex(([other]) => other === name);
    const pair: readonly Pair[] = value === undefined ? [] : [[name, value]];
    onChange(mapOf(at < 0 ? [...pairs, ...pair] : [...pairs.slice(0, at), ...pair, ...pairs.slice(at + 1)]));
  };
  return Object.entries(attributes).map(([name, attribute]) => (
    <MemberField
      key={name}
      attribute={attribute}
      objectKey={objectKey}
      path={[...path, name]}
      value={values.get(name)}
      isMarked={isMarked}
      onChange={(value) => set(name, value)}
    />
  ));
}

interface MemberFieldProps {
  attribute: Attribute;
  objectKey: Key;
  path: Path;
  value: Value | undefined;
  isMarked: boolean;
  onChange: (value: Value | undefined) => void;
}

/** One attribute within an item of a list or a map. */
function MemberField(props: MemberFieldProps) {
  const { attribute, objectKey, path, value, isMarked, onChange } = props;
  const name = String(path.at(-1));
  const isBlock = attribute.kind === 'object' && (value === undefined || (isMap(value) && !isDynamic(value)));
  if (!isBlock || attribute.kind !== 'object') return <MemberValue {...props} />;
  return (
    <FieldAnchor
      objectKey={objectKey}
      path={path}
      className={`${styles.block} ${styles.blockTitled}`}
      label={attribute.label}
    >
      <p className={styles.blockTitle}>
        <span>{attribute.label}</span> <span className="attr">{name}</span>
      </p>
      <MemberFields
        attributes={attribute.attributes}
        objectKey={objectKey}
        path={path}
        block={value ?? {}}
        isMarked={isMarked}
        onChange={(block) => onChange(pairsOf(block).length === 0 ? undefined : block)}
      />
    </FieldAnchor>
  );
}

function MemberValue({ objectKey, path, isMarked, ...rest }: MemberFieldProps) {
  const found = useDiagnostics(objectKey, path);
  return (
    <FieldAnchor objectKey={objectKey} path={path}>
      <ValueField {...rest} objectKey={objectKey} path={path} state={isMarked ? fieldState(found) : undefined} />
    </FieldAnchor>
  );
}
