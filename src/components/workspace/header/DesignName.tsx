import { useState } from 'react';
import { setDesignName } from '../../../model/design/naming/design-name.ts';
import { edit, useSession } from '../../../session/document/store.ts';
import * as styles from './Header.module.css';

/** The name of the design, to be edited in place. What cannot be a name stays in the field until it is left. */
export function DesignName() {
  const name = useSession(({ history }) => history.present.name);
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const [draft, setDraft] = useState<{ readonly text: string; readonly name: string }>();
  // An undo in the meantime wins over the draft.
  const text = draft?.name === name ? draft.text : name;

  const type = (typed: string) => {
    const next = typed.trim() === '' ? name : typed.trim();
    setDraft({ text: typed, name: next });
    edit(setDesignName(next), 'Rename design', { typed: true });
  };
  return (
    <>
      <h1 className="sr">{name}</h1>
      <input
        className={styles.name}
        aria-label="Design name"
        spellCheck={false}
        autoComplete="off"
        readOnly={!isEditing}
        size={Math.max(6, text.length + 1)}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </>
  );
}
