import { useMemo, useState } from 'react';
import Download from 'lucide-react/icons/download';
import Eye from 'lucide-react/icons/eye';
import { documentFile, fileBytes } from '../../../codegen/files.ts';
import type { Design } from '../../../model/design/design.ts';
import { requestsOf, withoutRequests } from '../../../model/design/requests/request-edits.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { setNote } from '../../../model/design/edits.ts';
import { download } from '../../../session/page/download.ts';
import { useDesign } from '../../../session/hooks.ts';
import { embedSnippet } from '../../../session/link/embed-snippet.ts';
import { shareLink, type SharedLink } from '../../../session/link/share-link.ts';
import { edit, useSession } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { FieldMessage } from '../../ui/layout/FieldMessage.tsx';
import { FieldRow } from '../../ui/layout/FieldRow.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Switch } from '../../ui/input/Switch.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { LinkLength } from './LinkLength.tsx';
import { RevealedList } from './RevealedList.tsx';
import { useSharedLink } from './use-shared-link.ts';
import * as styles from './Share.module.css';

export interface ShareDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Hands the open design on: as a link, or as a file when the link is long. */
export function ShareDialog({ isOpen, onOpenChange }: ShareDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title="Share this design">
      <Share />
    </Dialog>
  );
}

function Share() {
  const whole = useDesign();
  const [hasRequests, setHasRequests] = useState(true);
  const design = useMemo(() => (hasRequests ? whole : withoutRequests(whole)), [whole, hasRequests]);
  const count = requestsOf(whole).length;
  const link = useSharedLink(design);
  const [last, setLast] = useState<SharedLink>();
  if (link && link !== last) setLast(link);
  // What was shown stays while the next link is made, so that nothing jumps while a note is typed.
  const shown = link ?? last;
  return (
    <div className={styles.share}>
      {shown && <SendRow design={design} shown={shown} isCurrent={shown === link} />}
      {shown && <LinkLength link={shown} />}
      <Note />
      {count > 0 && (
        <Switch isSelected={hasRequests} onChange={setHasRequests}>
          Include {formatCount(count, 'saved request')}
        </Switch>
      )}
      <RevealedList design={design} />
      {shown && shown.size !== 'none' && <Embed design={design} shown={shown} isCurrent={shown === link} />}
      <p className={`${styles.facts} help`}>
        <Icon of={Eye} />
        <span>
          The design is stored after the #, which browsers never send. It opens read-only. The link is a snapshot; later
          edits aren't included.
        </span>
      </p>
    </div>
  );
}

interface SentProps {
  design: Design;
  shown: SharedLink;
  isCurrent: boolean;
}

/** The link with its button, the file where that is the better way. */
function SendRow({ design, shown, isCurrent }: SentProps) {
  const [refused, setRefused] = useState<string>();
  const isFileFirst = shown.size === 'file-first' || shown.size === 'none';
  const file = (
    <Button
      variant={isFileFirst ? 'ink' : 'plain'}
      icon={<Icon of={Download} />}
      onPress={() => {
        const saved = documentFile(design);
        download(saved.path, fileBytes(saved), 'application/json');
      }}
    >
      Download file
    </Button>
  );
  return (
    <div className={styles.send}>
      {isFileFirst && (
        <div className={styles.file}>
          <p className="grow">
            {shown.size === 'none'
              ? 'This design is too large for a link. Send the file; it opens from the start page.'
              : 'Send the file: links this long are often truncated.'}
          </p>
          {file}
        </div>
      )}
      {shown.size !== 'none' && (
        <div className={styles.link}>
          <InputShell>
            <input
              className="mono"
              aria-label="Link"
              readOnly
              value={shown.url}
              onFocus={(event) => event.target.select()}
            />
          </InputShell>
          <CopyButton
            label="Copy link"
            text={isCurrent ? shown.url : async () => (await shareLink(design)).url}
            variant={isFileFirst ? 'plain' : 'ink'}
            onRefused={setRefused}
            takesFocus={!isFileFirst}
          />
        </div>
      )}
      {refused !== undefined && <FieldMessage severity="error" text={refused} />}
      {shown.size === 'long' && file}
    </div>
  );
}

/** The map of the link, to paste into a page of documentation. */
function Embed({ design, shown, isCurrent }: SentProps) {
  const snippet = embedSnippet(shown.url, design.name);
  const [refused, setRefused] = useState<string>();
  return (
    <FieldRow label="Embed the map" isStacked>
      {(wire) => (
        <>
          <div className={styles.link}>
            <InputShell>
              <input
                id={wire.controlId}
                className="mono"
                readOnly
                value={snippet}
                onFocus={(event) => event.target.select()}
              />
            </InputShell>
            <CopyButton
              label="Copy HTML"
              text={isCurrent ? snippet : async () => embedSnippet((await shareLink(design)).url, design.name)}
              variant="plain"
              onRefused={setRefused}
            />
          </div>
          {refused !== undefined && <FieldMessage severity="error" text={refused} />}
        </>
      )}
    </FieldRow>
  );
}

function Note() {
  const note = useDesign().note;
  const canEdit = useSession((state) => state.mode.kind === 'edit');
  if (!canEdit && note === '') return null;
  return (
    <FieldRow label="Note (optional)" isStacked>
      {(wire) => (
        <InputShell state={canEdit ? undefined : 'review'}>
          <input
            id={wire.controlId}
            readOnly={!canEdit}
            value={note}
            placeholder="What should they review?"
            onChange={(event) => edit(setNote(event.target.value), 'Set note', { typed: true })}
          />
        </InputShell>
      )}
    </FieldRow>
  );
}
