import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import Info from 'lucide-react/icons/info';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { indexOf, parentKeyOf, type DesignObject } from '../../model/design/design.ts';
import { addRoutes, isAdded, readRouteLines, type LineOutcome } from '../../model/design/routes/route-lines.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { useDesign } from '../../session/hooks.ts';
import { edit, say, session } from '../../session/document/store.ts';
import { pendingRoutes } from '../../session/page/pending-routes.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/input/Select.tsx';
import { FieldRow } from '../ui/layout/FieldRow.tsx';
import * as fieldRowStyles from '../ui/layout/FieldRow.module.css';
import * as styles from './RoutesTable.module.css';

interface PastePanelProps {
  /** The pasted text; it can be changed here. */
  start: string;
  api: DesignObject;
  onClose: () => void;
}

const notSet = '';
/** Lines whose outcome is drawn; the others count all the same. */
const mostDrawn = 200;

/** Routes as lines of text: what each line adds, or why it adds nothing, before anything is changed. */
export function PastePanel({ start, api, onClose }: PastePanelProps) {
  const design = useDesign();
  const [text, setText] = useState(start);
  const [target, setTarget] = useState(notSet);
  const [authorizer, setAuthorizer] = useState(notSet);
  const field = useRef<HTMLTextAreaElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const typed = useDeferredValue(text);
  const read = useMemo(() => readRouteLines(typed, design, api), [typed, design, api]);
  const outcomes = read.ok ? read.lines : [];
  const added = outcomes.filter((one) => isAdded(one));
  const refused = outcomes.filter((one) => !isAdded(one));

  // Another paste while it is open brings another text.
  const [given, setGiven] = useState(start);
  if (given !== start) {
    setGiven(start);
    setText(start);
  }
  useEffect(() => {
    if (start === '') field.current?.focus();
    else add.current?.focus();
  }, [start]);

  const optionsOf = (type: 'integration' | 'authorizer') => [
    { id: notSet, label: 'Not set' },
    ...(indexOf(design).byType.get(type) ?? [])
      .filter((object) => parentKeyOf(object) === api.key)
      .map(({ key, name }) => ({ id: key, label: name })),
  ];
  const submit = () => {
    const { documentId } = session.getState();
    if (added.length > 0) {
      const label = `Add ${formatCount(added.length, 'route')}`;
      edit(addRoutes(api, added, { target: target || undefined, authorizer: authorizer || undefined }), label);
      say(`Added ${formatCount(added.length, 'route')}`, { undo: true });
    }
    if (documentId !== undefined && refused.length > 0)
      pendingRoutes.add(
        documentId,
        api.key,
        refused.map((one) => one.text),
      );
    onClose();
  };
  const close = {
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    },
  };
  return (
    <section className={styles.panel} aria-labelledby="paste-routes" {...close}>
      <header className={styles.bar}>
        <h2 id="paste-routes" className="grow">
          {outcomes.length === 0 ? 'Paste routes' : `Paste ${formatCount(outcomes.length, 'line')}`}
        </h2>
        <IconButton label="Close" icon={<Icon of={X} size={16} />} onPress={onClose} />
      </header>
      <div className={`${fieldRowStyles.scope} ${styles.panelBody}`}>
        <textarea
          ref={field}
          className={`mono ${styles.lines}`}
          aria-label="Routes, one per line"
          aria-describedby="paste-routes-help"
          rows={6}
          spellCheck={false}
          placeholder={
            api.variant === 'WEBSOCKET' ? '$connect\nsendMessage\tchat' : 'GET /orders\nPOST /orders\torders_create'
          }
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id="paste-routes-help" className="help">
          {api.variant === 'WEBSOCKET' ? 'One route key per line' : 'METHOD /path per line'}; CSV or TSV may add the
          name of a target.
        </p>
        {!read.ok && (
          <p role="alert" className="sev-error">
            {read.message}
          </p>
        )}
        {outcomes.length > 0 && (
          <ol className={styles.outcomes} aria-label="Result of each line">
            {outcomes.slice(0, mostDrawn).map((one) => (
              <Outcome key={one.line} outcome={one} names={design} />
            ))}
          </ol>
        )}
        {outcomes.length > mostDrawn && <p className="dim">{formatNumber(outcomes.length - mostDrawn)} more lines</p>}
        <FieldRow
          label="Target"
          attribute="target"
          isStacked
          help={
            target === notSet
              ? 'Without a target, requests to these routes fail.'
              : "Used for lines that don't name a target."
          }
        >
          {(wire) => (
            <Select
              id={wire.controlId}
              labelId={wire.labelId}
              options={optionsOf('integration')}
              value={target}
              onChange={setTarget}
            />
          )}
        </FieldRow>
        <FieldRow
          label="Authorizer"
          attribute="authorizer_id"
          isStacked
          help="Sets authorization_type to the type of the authorizer."
        >
          {(wire) => (
            <Select
              id={wire.controlId}
              labelId={wire.labelId}
              options={optionsOf('authorizer')}
              value={authorizer}
              onChange={setAuthorizer}
            />
          )}
        </FieldRow>
      </div>
      <footer className={styles.panelFoot}>
        <span className="grow dim">
          {formatCount(added.length, 'route')} will be added
          {refused.length > 0 && `, ${formatCount(refused.length, 'line')} kept to correct`}
        </span>
        <Button onPress={onClose}>Cancel</Button>
        <Button ref={add} variant="ink" isDisabled={outcomes.length === 0} onPress={submit}>
          {added.length === 0 && refused.length > 0 ? 'Keep' : 'Add'} {formatNumber(added.length || refused.length)}
        </Button>
      </footer>
    </section>
  );
}

function Outcome({ outcome, names }: { outcome: LineOutcome; names: Parameters<typeof indexOf>[0] }) {
  const target =
    isAdded(outcome) && outcome.target !== undefined ? indexOf(names).byKey.get(outcome.target)?.name : undefined;
  return (
    <li value={outcome.line} className={styles.outcome} data-refused={!isAdded(outcome) || undefined}>
      <span className={`num ${styles.outcomeLine}`} aria-hidden>
        {outcome.line}
      </span>
      <span className="mono">{isAdded(outcome) ? outcome.routeKey : outcome.text.slice(0, 120)}</span>
      {isAdded(outcome) ? (
        <span className={styles.outcomeText}>
          <Icon of={Plus} size={12} />
          {outcome.unknownTarget === undefined
            ? (target ?? 'Added')
            : `Added without a target: no integration is named ${outcome.unknownTarget.slice(0, 60)}.`}
        </span>
      ) : (
        <span className={`${styles.outcomeText} sev-note`}>
          <Icon of={Info} size={12} />
          {outcome.problem}
        </span>
      )}
    </li>
  );
}
