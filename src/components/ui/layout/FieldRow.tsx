import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import BookOpen from 'lucide-react/icons/book-open';
import { classes } from '../classes.ts';
import { FieldMessage, type FieldMessageProps } from './FieldMessage.tsx';
import { afterPress, isPointerDown } from '../../../session/page/press.ts';
import { Icon } from '../Icon.tsx';
import { Tooltip } from '../overlay/Tooltip.tsx';
import * as styles from './FieldRow.module.css';

/** What the control of a row needs to be tied to its words. */
export interface FieldIds {
  /** Give it to the control as `id`; the label's press goes there. */
  controlId: string;
  /** For `aria-labelledby` of controls that are not labelable (groups, editors). */
  labelId: string;
  /** For `aria-describedby`: help and messages. */
  describedBy: string | undefined;
  isInvalid: boolean;
}

export interface FieldRowMessage extends Omit<FieldMessageProps, 'id'> {
  key: string;
}

export interface FieldRowProps {
  /** The human name. */
  label: string;
  /** The raw attribute it writes. */
  attribute?: string | undefined;
  mark?: 'required' | undefined;
  /** One sentence, only when it changes a decision. */
  help?: ReactNode;
  docsUrl?: string | undefined;
  /** Opens what the app has to say of it, in place of the documentation. */
  onDocs?: (() => void) | undefined;
  messages?: readonly FieldRowMessage[] | undefined;
  /** Shows the help while the focus is in the field, or when the names are pointed at. Touch screens keep the line. */
  isHelpBrief?: boolean | undefined;
  /** Labels above, whatever the width. */
  isStacked?: boolean | undefined;
  /** The names are said elsewhere on the page; here they are for screen readers. */
  isUnlabelled?: boolean | undefined;
  /** Lets other parts of the page find the row. */
  id?: string | undefined;
  children: (wire: FieldIds) => ReactNode;
}

/** The second half of a double click comes within this many milliseconds. */
const doublePressMs = 400;

/** A field: both names at the left, the control with help and messages at the right. */
export function FieldRow(props: FieldRowProps) {
  const {
    label,
    attribute,
    mark,
    help,
    docsUrl,
    onDocs,
    messages = [],
    isHelpBrief,
    isStacked,
    isUnlabelled,
    id,
    children,
  } = props;
  const base = useId();
  const controlId = `${base}control`;
  const labelId = `${base}label`;
  const helpId = `${base}help`;
  const messageId = (key: string) => `${base}message-${key}`;
  const describing = [...(help ? [helpId] : []), ...messages.map((message) => messageId(message.key))];
  const wire: FieldIds = {
    controlId,
    labelId,
    describedBy: describing.length > 0 ? describing.join(' ') : undefined,
    isInvalid: messages.some((message) => message.severity === 'error'),
  };
  const names = (
    <span className={styles.name}>
      <label id={labelId} htmlFor={controlId}>
        {label}
      </label>
      {mark && <span className="req">{mark}</span>}
      {docsUrl !== undefined && (
        <a
          className={styles.docs}
          href={docsUrl}
          // F1 in the field opens it; a stop for each field would double the way through a form.
          tabIndex={-1}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            // With Ctrl or the like the person wants the documentation itself, in a tab.
            if (!onDocs || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onDocs();
          }}
          aria-label={`Documentation of ${label}`}
        >
          <Icon of={BookOpen} size={12} />
        </a>
      )}
    </span>
  );
  const [isShown, setShown] = useState(false);
  // What is below moves with it, so it waits for the end of a press, and for a second one of the same double click.
  const settle = (next: boolean, byPointer: boolean) => {
    clearTimeout(timer.current);
    if (!byPointer) return setShown(next);
    timer.current = setTimeout(() => afterPress(() => setShown(next)), doublePressMs);
  };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const helpFocus = isHelpBrief && {
    onFocus: () => settle(true, isPointerDown()),
    onBlur: (event: FocusEvent) =>
      !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) &&
      settle(false, isPointerDown()),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'F1' || docsUrl === undefined || event.defaultPrevented) return;
      event.preventDefault();
      if (onDocs) onDocs();
      else window.open(docsUrl, '_blank', 'noopener,noreferrer');
    },
  };
  return (
    <div
      id={id}
      {...helpFocus}
      role={isHelpBrief ? 'presentation' : undefined}
      data-help={isShown ? 'shown' : undefined}
      className={classes(
        styles.field,
        isStacked && styles.stack,
        isUnlabelled && styles.bare,
        isHelpBrief && styles.brief,
      )}
    >
      <div className={styles.label}>
        {isHelpBrief && typeof help === 'string' ? (
          <Tooltip text={help} placement="top">
            {names}
          </Tooltip>
        ) : (
          names
        )}
        {attribute !== undefined && <span className="attr">{breakable(attribute)}</span>}
      </div>
      <div className={styles.control} data-control="">
        {children(wire)}
        {help && (
          <p id={helpId} className="help">
            {help}
          </p>
        )}
        {messages.map(({ key, ...message }) => (
          <FieldMessage key={key} id={messageId(key)} {...message} />
        ))}
      </div>
    </div>
  );
}

/** A long name goes on in a second line after one of its words. */
const breakable = (name: string): ReactNode =>
  name.length < 24 ? name : name.split('_').flatMap((word, at) => (at === 0 ? [word] : ['_', <wbr key={at} />, word]));
