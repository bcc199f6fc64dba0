import { type KeyboardEvent, useId, useState } from 'react';
import Cable from 'lucide-react/icons/cable';
import Copy from 'lucide-react/icons/copy-plus';
import Layers from 'lucide-react/icons/layers';
import DoorOpen from 'lucide-react/icons/door-open';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import type { SavedSummary } from '../../session/storage/saved-designs.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { SeverityBadge } from '../ui/marks/SeverityBadge.tsx';
import { ageText } from './age.ts';
import { protocolName } from './TemplateCard.tsx';
import * as styles from './RecentDesigns.module.css';

export interface RecentDesignProps {
  summary: SavedSummary;
  now: number;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  /** Asks for another environment to duplicate it into. */
  onEnvironment: () => void;
  onDelete: () => void;
}

const selectAll = (input: HTMLInputElement | null) => input?.select();

/** A saved design: opens with a press; what else can be done with it folds out below. */
export function RecentDesign({
  summary,
  now,
  onOpen,
  onRename,
  onDuplicate,
  onEnvironment,
  onDelete,
}: RecentDesignProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const id = useId();
  const { name, savedAt, counts } = summary;
  const facts = [
    ...(counts.protocol ? [protocolName[counts.protocol]] : []),
    `${counts.integrations} integration${counts.integrations === 1 ? '' : 's'}`,
  ].join(' · ');
  const fold = (act: () => void) => () => {
    setUnfolded(false);
    act();
  };

  return (
    <li className={styles.recent}>
      <div className={styles.line}>
        <span className={styles.glyph}>
          <Icon of={counts.protocol === 'WEBSOCKET' ? Cable : DoorOpen} size={16} />
        </span>
        {isRenaming ? (
          <NameField
            name={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== undefined) onRename(next);
            }}
          />
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-labelledby={`${id}name`}
            aria-describedby={`${id}facts`}
            onClick={onOpen}
          >
            <span className="grow">
              <b className="clip" id={`${id}name`}>
                {name}
              </b>
              <small className="clip">{facts}</small>
            </span>
            <span className={styles.end} id={`${id}facts`}>
              <span className="sr">{facts}</span>
              <SeverityBadge severity="error" count={counts.errors} />
              <SeverityBadge severity="warning" count={counts.warnings} />
              <time dateTime={new Date(savedAt).toISOString()} title={new Date(savedAt).toLocaleString('en-GB')}>
                {ageText(savedAt, now)}
              </time>
            </span>
          </button>
        )}
        <IconButton
          label={`More for ${name}`}
          icon={<Icon of={Ellipsis} />}
          size="sm"
          tipPlacement="left"
          aria-expanded={isUnfolded}
          onPress={() => setUnfolded(!isUnfolded)}
        />
      </div>
      {isUnfolded && (
        <div className={styles.more}>
          <Button size="sm" variant="quiet" icon={<Icon of={Pencil} />} onPress={fold(() => setRenaming(true))}>
            Rename
          </Button>
          <Button size="sm" variant="quiet" icon={<Icon of={Copy} />} onPress={fold(onDuplicate)}>
            Duplicate
          </Button>
          <Button size="sm" variant="quiet" icon={<Icon of={Layers} />} onPress={fold(onEnvironment)}>
            New environment
          </Button>
          <Button size="sm" variant="quiet" icon={<Icon of={Trash} />} onPress={fold(onDelete)}>
            Delete
          </Button>
        </div>
      )}
    </li>
  );
}

interface NameFieldProps {
  name: string;
  /** Undefined: as it was. */
  onDone: (name: string | undefined) => void;
}

/** Enter and leaving the field keep the name, Escape does not. */
function NameField({ name, onDone }: NameFieldProps) {
  const [text, setText] = useState(name);
  const keep = () => onDone(text.trim() === '' || text.trim() === name ? undefined : text.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') onDone(undefined);
  };
  return (
    <InputShell size="sm" className="grow">
      <input
        ref={selectAll}
        aria-label={`Name of ${name}`}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
    </InputShell>
  );
}
