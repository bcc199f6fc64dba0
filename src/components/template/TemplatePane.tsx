import { useEffect, useId, useMemo } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import type { Key, Value } from '../../model/schema/value.ts';
import { useDiagnostics } from '../../session/hooks.ts';
import { explain, say } from '../../session/document/store.ts';
import { byteLength } from '../../trace/escapes.ts';
import { selectionText } from '../../trace/expression/selection.ts';
import { templateRendering, withSingleQuotes, type TemplateRendering } from '../../trace/template/rendering.ts';
import { receiverOf, type Receiver } from '../../trace/websocket/taken-payload.ts';
import { CopyButton } from '../dialogs/CopyButton.tsx';
import type { TextMark } from '../fields/json/text-mark.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { FieldMessage } from '../ui/layout/FieldMessage.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { sampleName } from './sample-name.ts';
import { useCalm, useFieldSample, type FieldSample } from './use-sample.ts';
import * as styles from './Template.module.css';

export interface TemplatePaneProps {
  objectKey: Key;
  attribute: string;
  templateKey: string;
  value: Value;
  /** Absent where the template is no text of the design. */
  onChange?: ((template: string) => void) | undefined;
  /** Where the template is marked. */
  onMark: (mark: TextMark | undefined) => void;
}

/** What a template gives for the example message, beside it where there is room. */
export function TemplatePane({ objectKey, ...props }: TemplatePaneProps) {
  const field = useFieldSample(objectKey);
  const text = field?.values.told(props.value)?.text ?? '';
  if (!field || text === '') return <Unmarked onMark={props.onMark} />;
  return <Rendered {...props} field={field} template={text} />;
}

function Unmarked({ onMark }: Pick<TemplatePaneProps, 'onMark'>) {
  useEffect(() => onMark(undefined), [onMark]);
  return null;
}

interface RenderedProps extends Omit<TemplatePaneProps, 'objectKey' | 'value'> {
  field: FieldSample;
  template: string;
}

interface Fault {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly isSingleQuote: boolean;
}

function faultOf(rendering: TemplateRendering, receiver: Receiver): Fault | undefined {
  if (rendering.kind === 'failed') {
    const { line, column, message } = rendering.problem;
    return { text: `Line ${line}, column ${column}: ${message}`, line, column, isSingleQuote: false };
  }
  const { fault } = rendering;
  if (!fault) return undefined;
  const { line, column, message, origin, isSingleQuote } = fault;
  return { text: `Output line ${line}, column ${column}: ${message} ${receiver.refusal}`, ...origin, isSingleQuote };
}

function Rendered({ field, template, attribute, templateKey, onChange, onMark }: RenderedProps) {
  const id = useId();
  const path = useMemo(() => [attribute, templateKey], [attribute, templateKey]);
  const finding = useDiagnostics(field.object.key, path).find(({ rule }) => rule === 'template-renders');
  const { values, object, scene, sample } = field;
  const receiver = receiverOf(values, object);
  const now = useMemo(
    () => templateRendering(template, scene.scope, receiver.takes),
    [template, scene, receiver.takes],
  );
  const rendering = useCalm(now, faultOf(now, receiver) !== undefined);
  const fault = faultOf(rendering, receiver);
  const { line, column } = fault ?? {};
  // Of what the rules say too it has their severity, and their page.
  const said = rendering.kind === 'failed' ? finding : undefined;
  const severity = said?.severity ?? 'error';
  useEffect(() => {
    onMark(line === undefined || column === undefined ? undefined : { line, column, describedBy: id, severity });
  }, [line, column, id, severity, onMark]);
  const other = otherTemplate(field, attribute, templateKey);
  return (
    <>
      {fault && (
        <FieldMessage
          id={id}
          severity={severity}
          text={fault.text}
          onWhy={said && (() => explain(said.rule))}
          fix={
            fault.isSingleQuote && onChange
              ? { label: 'Append replaceAll', onFix: () => onChange(withSingleQuotes(template)) }
              : undefined
          }
        />
      )}
      {rendering.kind === 'output' &&
        rendering.notes
          .slice(0, 3)
          .map((note) => (
            <FieldMessage
              key={`${note.line} ${note.column} ${note.message}`}
              severity="hint"
              text={`Line ${note.line}, column ${note.column}: ${note.message}`}
            />
          ))}
      <LiveRegion isLocal message={fault?.text ?? ''} />
      <section className={styles.output} aria-label={`${receiver.name} receives, template ${templateKey}`}>
        <header className={styles.head}>
          <b>{receiver.name} receives</b>
          <span className="attr clip">{receiver.call}</span>
          <Verdict rendering={rendering} />
          {rendering.kind === 'output' && (
            <CopyButton
              label="Copy"
              variant="quiet"
              text={rendering.text}
              onRefused={(message) => message !== undefined && say(message)}
            />
          )}
        </header>
        {rendering.kind === 'output' ? (
          <OutputLines rendering={rendering} />
        ) : (
          <p className={styles.nothing}>No output: the template fails for this message.</p>
        )}
        <footer className={styles.foot}>
          {rendering.kind === 'output' && `Rendered for ${sampleName(sample)}, ${sizeText(rendering.text)}`}
          {other !== undefined && <span>{other}</span>}
        </footer>
      </section>
    </>
  );
}

const sizeText = (text: string): string => {
  const size = byteLength(text);
  return size === 1 ? '1 byte' : `${size.toLocaleString('en-US')} bytes`;
};

function Verdict({ rendering }: { rendering: TemplateRendering }) {
  if (rendering.kind === 'output' && !rendering.isJson && !rendering.fault)
    return <span className={styles.verdict}>Text</span>;
  const isRight = rendering.kind === 'output' && rendering.isJson;
  const text = rendering.kind === 'failed' ? 'Fails' : isRight ? 'Valid JSON' : 'Not valid JSON';
  return (
    <span className={classes(styles.verdict, isRight ? 'sev-ok' : 'sev-error')}>
      <Icon of={isRight ? CircleCheck : CircleX} />
      {text}
    </span>
  );
}

/** Lines that are shown; Copy has all of them. */
const mostLines = 400;

function OutputLines({ rendering }: { rendering: Extract<TemplateRendering, { kind: 'output' }> }) {
  const { text, fault } = rendering;
  const isColored = rendering.isJson || fault !== undefined;
  const lines = text.split(/\r\n|\r|\n/);
  return (
    <div className={`${styles.lines} code`} {...{ role: 'group', 'aria-label': 'Output', tabIndex: 0 }}>
      {lines.slice(0, mostLines).map((line, at) => (
        // oxlint-disable-next-line no-array-index-key -- a line is its place in the text
        <div key={at} className={styles.line} data-fault={fault?.line === at + 1 ? '' : undefined}>
          <span className={styles.number} aria-hidden>
            {at + 1}
          </span>
          <span>{isColored ? <Tokens tokens={lineTokens(line, 'json', startOfFile).tokens} /> : line}</span>
        </div>
      ))}
      {lines.length > mostLines && <p className={styles.nothing}>{lines.length - mostLines} more lines</p>}
    </div>
  );
}

/** Said where the example message selects another template. */
function otherTemplate({ values, object, scene }: FieldSample, attribute: string, own: string): string | undefined {
  const entries = values.entries(object.attributes[attribute]) ?? [];
  const expression = values.text(object, 'template_selection_expression')?.text;
  if (entries.length < 2 || expression === undefined) return undefined;
  const { text } = selectionText(expression, scene.selection);
  const chosen = [text, '$default'].find((name) => entries.some(([key]) => key === name));
  if (chosen === own) return undefined;
  return chosen === undefined
    ? `The message selects "${text}", which no template has as its key.`
    : `The message selects the template ${chosen}.`;
}
