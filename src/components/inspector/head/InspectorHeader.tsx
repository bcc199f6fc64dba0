import { type ReactNode, useRef, useState } from 'react';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Diagnostic } from '../../../model/checks/diagnostics.ts';
import type { Key } from '../../../model/schema/value.ts';
import { copyText } from '../../../session/page/clipboard.ts';
import { isMac, shortcutText } from '../../../session/commands/shortcuts.ts';
import { say } from '../../../session/document/store.ts';
import { nameless } from '../../outline/row-title.ts';
import { FieldAnchor } from '../../fields/FieldAnchor.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeldMessages } from '../field/held-messages.ts';
import { rowMessages } from '../../fields/row-messages.ts';
import * as styles from '../Inspector.module.css';

interface HeadFrameProps {
  objectKey: Key;
  icon: IconShape;
  name: string;
  /** Names the field of the name. */
  nameLabel: string;
  address: string;
  /** How it stands to the rest of the design. */
  aside?: ReactNode;
  messages: readonly Diagnostic[];
  isReadOnly: boolean;
  /** `before`: the name when the typing began. */
  onName?: (name: string, before: string) => void;
  onDuplicate?: () => void;
  onDelete?: () => void;
}

const labelPath = ['label'];

/** The head of the inspector: glyph, name as a field, address, actions. */
export function InspectorHeader(props: HeadFrameProps) {
  const { objectKey, icon, name, nameLabel, address, aside, messages, isReadOnly, onName } = props;
  const { shown, typed, left } = useHeldMessages(objectKey, labelPath, messages);
  const before = useRef(name);
  const isInvalid = shown.some(({ severity, path }) => severity === 'error' && path.length > 0);
  const messageId = `${objectKey}-head-messages`;
  return (
    <FieldAnchor objectKey={objectKey} path={labelPath} className={styles.head}>
      <span className={styles.glyph}>
        <Icon of={icon} size={16} />
      </span>
      <div className={styles.title}>
        <h2 className={styles.name}>
          {isReadOnly ? (
            <span className="clip">{name}</span>
          ) : (
            <input
              aria-label={nameLabel}
              aria-invalid={isInvalid || undefined}
              aria-describedby={shown.length > 0 ? messageId : undefined}
              size={Math.max(8, name.length + 1)}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              placeholder={nameless}
              value={name}
              onFocus={() => (before.current = name)}
              onChange={(event) => {
                typed();
                onName?.(event.target.value, before.current);
              }}
              // The buttons of the head are not part of the name. A window that is left leaves its field focused.
              onBlur={({ target }) => target !== document.activeElement && left()}
            />
          )}
        </h2>
        <div className={styles.address}>
          <span className="attr clip" title={address}>
            {address}
          </span>
          <CopyButton text={address} />
        </div>
      </div>
      {aside}
      {!isReadOnly && (
        <div className={styles.acts}>
          {props.onDuplicate && (
            <IconButton
              label="Duplicate"
              icon={<Icon of={CopyPlus} />}
              keys={shortcutText({ key: 'd', mod: true, where: 'anywhere' }, isMac())}
              size="sm"
              onPress={props.onDuplicate}
            />
          )}
          {props.onDelete && (
            <IconButton label="Delete" icon={<Icon of={Trash2} />} keys="Del" size="sm" onPress={props.onDelete} />
          )}
        </div>
      )}
      {shown.length > 0 && (
        <div id={messageId} className={styles.messages}>
          {rowMessages(shown, isReadOnly).map(({ key, ...message }) => (
            <FieldMessage key={key} {...message} />
          ))}
        </div>
      )}
    </FieldAnchor>
  );
}

function CopyButton({ text }: { text: string }) {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    const result = await copyText(text);
    if (!result.ok) return say(result.message);
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return (
    <IconButton
      label={isDone ? 'Copied' : 'Copy address'}
      icon={<Icon of={isDone ? Check : Copy} size={12} />}
      size="sm"
      className={styles.copy}
      onPress={() => void copy()}
    />
  );
}
