import { useState } from 'react';
import type { Kept } from '../../codegen/importers/reading.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import { amount } from '../dialogs/amount.ts';
import { FieldMessage } from '../ui/FieldMessage.tsx';
import { Group } from '../ui/Group.tsx';

/** Terraform that a design cannot hold. It is left alone; whoever replaces the file takes it along. */
export function KeptText({ kept }: { kept: readonly Kept[] }) {
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  if (kept.length === 0) return null;
  const text = kept.map((block) => block.text.trim()).join('\n\n');
  return (
    <Group
      title="Stays in your files"
      count={amount(kept.length, 'block')}
      isOpen={isOpen}
      onToggle={setOpen}
      bodyClassName="notes"
    >
      <p className="help">
        A design does not hold these, and Terraform still needs them: keep them where they are, or copy them to a file
        beside the new ones.
      </p>
      <ul className="notes__kept">
        {kept.map(({ what, origin }, at) => (
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
      <CopyButton label="Copy all of them" text={text} onRefused={setRefused} />
    </Group>
  );
}
