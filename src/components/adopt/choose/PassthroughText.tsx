import { useState } from 'react';
import type { PassthroughText } from '../../../importers/parsed-source.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { CopyButton } from '../../dialogs/CopyButton.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { Group } from '../../ui/layout/Group.tsx';
import * as styles from './Choose.module.css';

/** Terraform that is not edited here: it comes along word for word. */
export function PassthroughList({ kept }: { kept: readonly PassthroughText[] }) {
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const blocks = kept.filter(({ what }) => what !== 'comment');
  if (blocks.length === 0) return null;
  const text = kept.map((block) => block.text.trim()).join('\n\n');
  return (
    <Group
      title="Kept unchanged"
      count={formatCount(blocks.length, 'block')}
      isOpen={isOpen}
      onToggle={setOpen}
      bodyClassName={styles.notes}
    >
      <p className="help">
        These blocks can't be edited here. They stay in the generated files verbatim, in their original position.
      </p>
      <ul>
        {blocks.map(({ what, origin }, at) => (
          <li key={`${what} ${at}`}>
            <span className="mono">{what}</span>{' '}
            <span className="dim">
              {origin.source}
              {origin.line === undefined ? '' : `, line ${origin.line}`}
            </span>
          </li>
        ))}
      </ul>
      {refused !== undefined && <FieldMessage severity="error" text={refused} />}
      <CopyButton label="Copy all" text={text} onRefused={setRefused} />
    </Group>
  );
}
