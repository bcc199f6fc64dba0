import { typeOf, variantOfObject, type DesignObject } from '../../../model/design/design.ts';
import { titleText } from '../../outline/row-title.ts';
import { Icon } from '../../ui/Icon.tsx';
import { variantIcon } from '../../ui/variant-icon.ts';
import * as styles from './Delete.module.css';

/** Objects that a deletion concerns, one below the other. */
export function ObjectList({ objects }: { objects: readonly DesignObject[] }) {
  return (
    <ul className={styles.list}>
      {objects.map((object) => (
        <li key={object.key}>
          <Icon of={variantIcon(variantOfObject(object)?.icon)} />
          <span className="clip">{titleText(object)}</span>
          <span className="attr">{typeOf(object).label}</span>
        </li>
      ))}
    </ul>
  );
}
