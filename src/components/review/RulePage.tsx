import { useEffect, useRef, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import type { RuleExample } from '../../codegen/checks/rule-example.ts';
import type { ReviewRule } from '../../codegen/review/review-rule.ts';
import { review } from '../../codegen/review/review.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { Rule } from '../../model/checks/rule.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Severity } from '../../model/schema/attribute.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { landFocus } from '../ui/landing.ts';
import { severityClass, severityIcon, severityWord } from '../ui/severity.ts';
import { WaivedList, type WaivedListProps } from './WaivedList.tsx';
import * as styles from './Review.module.css';

/** A rule of any pack; those of the review say more of themselves. */
export interface PageRule
  extends
    Pick<Rule, 'id' | 'title' | 'severity' | 'source' | 'category'>,
    Partial<Pick<ReviewRule, 'headline' | 'why' | 'how' | 'outsideIds' | 'on'>> {}

export interface RulePageProps extends WaivedListProps {
  rule: PageRule;
  /** Open ones of it. */
  findings: readonly Diagnostic[];
  onClose: () => void;
}

/** What a rule is about: why, what to do, an example, and how to silence it. Escape closes it. */
export function RulePage({ rule, findings, rows, onClose, ...rest }: RulePageProps) {
  const { heading, giveBack } = useFocusOf(rule.id);
  const example = useExample(rule);
  const headline = rule.headline ?? rule.title;
  const types = [...new Set((rule.on ?? []).map((type) => resourceType(type).plural))];
  const close = () => {
    giveBack();
    onClose();
  };
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = page.current;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
  return (
    <article ref={page} className={styles.page} aria-label={headline}>
      <header>
        <div className={styles.pageHead}>
          <h3 ref={heading} tabIndex={-1} className="grow">
            {headline}
          </h3>
          <IconButton label="Close rule" icon={<Icon of={X} />} onPress={close} />
        </div>
        <div className={styles.chips}>
          <Chip tone={tones[rule.severity]}>
            <Icon of={severityIcon[rule.severity]} size={12} />
            {severityWord[rule.severity]}
          </Chip>
          {rule.outsideIds?.map((id) => (
            <Chip key={id} tone="line">
              {id}
            </Chip>
          ))}
          <span className="grow" />
          <span className={styles.date}>
            {findings.length} here, {rows.length} waived
          </span>
        </div>
      </header>
      {rule.why === undefined ? <Told findings={findings} /> : <p>{rule.why}</p>}
      {rule.how !== undefined && (
        <section>
          <h4>What to do</h4>
          <p>{rule.how}</p>
        </section>
      )}
      {example && <Examples rule={rule} example={example} findings={findings} />}
      <section>
        <h4>Reference</h4>
        <dl className={styles.facts}>
          <dt>Rule</dt>
          <dd className="mono">{rule.id}</dd>
          {types.length > 0 && (
            <>
              <dt>Applies to</dt>
              <dd>{types.length > 6 ? 'All resources' : types.join(', ')}</dd>
            </>
          )}
          <dt>Source</dt>
          <dd>
            <a href={rule.source} target="_blank" rel="noreferrer">
              {new URL(rule.source).hostname}
              <span className="sr"> Opens the documentation.</span>
            </a>
          </dd>
          <dt>Waive in code</dt>
          <dd className="mono">{`# gatewright:ignore ${rule.id}: REASON`}</dd>
        </dl>
      </section>
      {rows.length > 0 && (
        <section>
          <h4>Waived in this design</h4>
          <WaivedList rows={rows} {...rest} />
        </section>
      )}
    </article>
  );
}

const tones = { error: 'error', warning: 'warn', hint: 'note' } as const;

/** The heading has the focus while the page is read; then what opened the page gets it back. */
function useFocusOf(rule: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    // What it returns, a promise in some browsers, is no clean-up.
    heading.current?.scrollIntoView({ block: 'start' });
  }, [rule]);
  const giveBack = () => {
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else if (!landFocus()) document.getElementById('form')?.focus();
  };
  return { heading, giveBack };
}

/** Messages that are shown; more say no more of the rule. */
const few = 5;

/** What the rule says of this design. */
function Told({ findings }: { findings: readonly Diagnostic[] }) {
  const messages = [...new Set(findings.map(({ message }) => message))];
  if (messages.length === 0) return null;
  return (
    <section>
      <h4>In this design</h4>
      <div className={styles.told}>
        {messages.slice(0, few).map((message) => (
          <p key={message}>{message}</p>
        ))}
        {messages.length > few && <p>{formatNumber(messages.length - few)} more</p>}
      </div>
    </section>
  );
}

interface ExamplesProps {
  rule: PageRule;
  example: RuleExample;
  findings: readonly Diagnostic[];
}

function Examples({ rule, example, findings }: ExamplesProps) {
  const { blocks, message } = example;
  const isError = rule.severity === 'error';
  // What the page says already is not said once more.
  const isSaid = rule.why !== undefined || findings.some((finding) => finding.message === message);
  const said = isSaid ? undefined : message;
  if (!blocks)
    return (
      <section>
        <h4>Example</h4>
        <p>{message}</p>
      </section>
    );
  return (
    <>
      <Example title={isError ? 'Refused' : 'Reported'} severity={rule.severity} text={blocks.reported} said={said} />
      <Example title={isError ? 'Accepted' : 'Passes'} text={blocks.passes} before={blocks.reported} />
    </>
  );
}

/** Examples come when a rule is opened; without them the page says the rest. */
function useExample({ id, category }: PageRule): RuleExample | undefined {
  const [loaded, setLoaded] = useState<{ readonly rule: string; readonly example: RuleExample | undefined }>();
  useEffect(() => {
    let isWanted = true;
    const findings = category === 'review' ? review : checked;
    void import('../../codegen/checks/rule-example.ts')
      .then(({ ruleExample }) => ruleExample(id, (design) => findings(design).all))
      .then((example) => isWanted && setLoaded({ rule: id, example }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [id, category]);
  return loaded?.rule === id ? loaded.example : undefined;
}

interface ExampleProps {
  title: string;
  text: string;
  /** Of what is reported; absent for what passes. */
  severity?: Severity;
  /** What the rule says of it. */
  said?: string | undefined;
  /** Lines that are not in it are marked. */
  before?: string;
}

const evenly = (line: string) => line.replace(/ +/g, ' ');

/** The lines of an example in colors; those that are not in `before`, however it is aligned, are new. */
function exampleLines(text: string, before: string | undefined) {
  const old = before === undefined ? undefined : new Set(before.split('\n').map(evenly));
  let state = startOfFile;
  return text.split('\n').map((line, at) => {
    const { tokens, state: next } = lineTokens(line, 'hcl', state);
    state = next;
    // Lines have no identity of their own.
    return { tokens, place: `${at} ${line}`, isNew: old !== undefined && line !== '' && !old.has(evenly(line)) };
  });
}

function Example({ title, text, severity, said, before }: ExampleProps) {
  const lines = exampleLines(text, before);
  return (
    <section className={styles.example} aria-label={title}>
      <h4>
        <span className={severity ? `sev-${severityClass[severity]}` : 'sev-ok'}>
          <Icon of={severity ? severityIcon[severity] : CircleCheck} />
        </span>
        {title}
      </h4>
      {said !== undefined && <p>{said}</p>}
      <pre>
        {lines.map(({ tokens, isNew, place }) => (
          <span key={place} className={isNew ? styles.isNew : undefined}>
            <Tokens tokens={tokens} />
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
