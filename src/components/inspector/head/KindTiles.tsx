import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { indexOf, protocolOf, typeOf, type Design } from '../../../model/design/design.ts';
import { changeVariant } from '../../../model/design/variant-edits.ts';
import type { Variant } from '../../../model/schema/resource.ts';
import type { Key } from '../../../model/schema/value.ts';
import { edit, session, useSession } from '../../../session/document/store.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import * as styles from './KindTiles.module.css';

interface KindTilesProps {
  objectKey: Key;
  isReadOnly: boolean;
}

/** Variants that the API's protocol allows; the present one also where it does not. */
function choices(design: Design, key: Key): readonly Variant[] {
  const index = indexOf(design);
  const object = index.byKey.get(key);
  if (!object) return [];
  const protocol = protocolOf(object, index);
  return typeOf(object).variants.filter(
    (variant) => variant.id === object.variant || !variant.protocol || variant.protocol === protocol,
  );
}

/** The kinds that an object can be, one tile each; nothing where there is a single one. */
export function KindTiles({ objectKey, isReadOnly }: KindTilesProps) {
  useSession(({ history }) =>
    choices(history.present, objectKey)
      .map(({ id }) => id)
      .join(' '),
  );
  const variant = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.variant);
  const variants = choices(session.getState().history.present, objectKey);
  const object = indexOf(session.getState().history.present).byKey.get(objectKey);
  if (!object || variants.length < 2) return null;
  const { shownAsKind, terraformType } = typeOf(object);
  const isPrintedApart = variants.some(({ prints }) => prints);
  const rawName = ({ fixed, prints }: Variant) =>
    shownAsKind === undefined ? isPrintedApart && (prints?.terraformType ?? terraformType) : fixed[shownAsKind];
  const change = (id: string) => {
    const name = indexOf(session.getState().history.present).byKey.get(objectKey)?.name ?? '';
    const label = variants.find((candidate) => candidate.id === id)?.label ?? id;
    edit(changeVariant(objectKey, id), `Change ${name} to ${label}`);
  };
  return (
    <FieldAnchor objectKey={objectKey} path={[shownAsKind ?? 'label']}>
      <RadioGroup
        className={styles.tiles}
        aria-label="Kind"
        value={variant ?? null}
        orientation="horizontal"
        isReadOnly={isReadOnly}
        onChange={change}
      >
        {variants.map((kind) => (
          <Radio key={kind.id} value={kind.id} className={styles.tile} aria-label={kind.label}>
            <Icon of={variantIcon(kind.icon)} size={16} />
            <span className={styles.words}>
              <b>{kind.label}</b>
              <small>{rawName(kind)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </FieldAnchor>
  );
}
