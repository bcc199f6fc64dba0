import { useEffect, useRef, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import type { RuleExample } from '../../codegen/checks/rule-example.ts';
import type { ReviewRule } from '../../codegen/review/review-rule.ts';
import { resourceType } from '../../model/resources/index.ts';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/severity.ts';
import { WaivedList, type WaivedListProps } from './WaivedList.tsx';
import * as styles from './Review.module.css';

export interface RulePageProps extends WaivedListProps {
  rule: ReviewRule;
  /** Open findings of it. */
  count: number;
  onClose: () => void;
}

/** What a rule is about: why, what to do, an example, and how to silence it. */
export function RulePage({ rule, count, rows, onClose, ...rest }: RulePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const example = useExample(rule.id);
  useEffect(() => {
    // What it returns, a promise in some browsers, is no clean-up.
    heading.current?.scrollIntoView({ block: 'start' });
  }, [rule]);
  const types = [...new Set(rule.on.map((type) => resourceType(type).plural))];
  return (
    <article className={styles.page} aria-label={rule.headline}>
      <header>
        <div className={styles.pageHead}>
          <h3 ref={heading} className="grow">
            {rule.headline}
          </h3>
          <IconButton label="Close the rule" icon={<Icon of={X} />} onPress={onClose} />
        </div>
        <div className={styles.chips}>
          <Chip tone={rule.severity === 'warning' ? 'warn' : 'note'}>
            <Icon of={severityIcon[rule.severity]} size={12} />
            {severityWord[rule.severity]}
          </Chip>
          {rule.outsideIds.map((id) => (
            <Chip key={id} tone="line">
              {id}
            </Chip>
          ))}
          <span className="grow" />
          <span className={styles.date}>
            {count} here, {rows.length} waived
          </span>
        </div>
      </header>
      <p>{rule.why}</p>
      <section>
        <h4>What to do</h4>
        <p>{rule.how}</p>
      </section>
      {example && (
        <>
          <Example title="Reported" text={example.reported} />
          <Example title="Passes" text={example.passes} before={example.reported} />
        </>
      )}
      <section>
        <h4>Reference</h4>
        <dl className={styles.facts}>
          <dt>Rule</dt>
          <dd className="mono">{rule.id}</dd>
          <dt>Applies to</dt>
          <dd>{types.length > 6 ? 'All resources' : types.join(', ')}</dd>
          <dt>Source</dt>
          <dd>
            <a href={rule.source} target="_blank" rel="noreferrer">
              {new URL(rule.source).hostname}
              <span className="sr"> Opens the documentation.</span>
            </a>
          </dd>
          <dt>Silence in code</dt>
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

/** Examples come when a rule is opened; without them the page says the rest. */
function useExample(rule: string): RuleExample | undefined {
  const [loaded, setLoaded] = useState<{ readonly rule: string; readonly example: RuleExample | undefined }>();
  useEffect(() => {
    let isWanted = true;
    void import('../../codegen/checks/rule-example.ts')
      .then(({ ruleExample }) => ruleExample(rule))
      .then((example) => isWanted && setLoaded({ rule, example }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [rule]);
  return loaded?.rule === rule ? loaded.example : undefined;
}

interface ExampleProps {
  title: 'Reported' | 'Passes';
  text: string;
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

function Example({ title, text, before }: ExampleProps) {
  const isReported = title === 'Reported';
  const lines = exampleLines(text, before);
  return (
    <section className={styles.example} aria-label={title}>
      <h4>
        <span className={isReported ? `sev-${severityClass.warning}` : 'sev-ok'}>
          <Icon of={isReported ? severityIcon.warning : CircleCheck} />
        </span>
        {title}
      </h4>
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
