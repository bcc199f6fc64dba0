import { useEffect, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { RuleExample } from '../../codegen/checks/rule-example.ts';
import type { Severity } from '../../model/schema/attribute.ts';
import { checked } from '../../session/document/checks.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon } from '../ui/marks/severity.ts';
import type { PageRule } from './page-rule.ts';
import * as styles from './Review.module.css';

export interface RuleExamplesProps {
  rule: PageRule;
  /** Messages that the page shows already; they are not said once more. */
  told?: ReadonlySet<string> | undefined;
}

/** What the rule reports and what passes, as Terraform; nothing until the examples are loaded. */
export function RuleExamples({ rule, told }: RuleExamplesProps) {
  const example = useExample(rule);
  if (!example) return null;
  const { blocks, message } = example;
  const isError = rule.severity === 'error';
  const said = rule.why !== undefined || told?.has(message) ? undefined : message;
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
    const findings =
      category === 'review' ? import('../../codegen/review/review.ts').then(({ review }) => review) : checked;
    void Promise.all([import('../../codegen/checks/rule-example.ts'), findings])
      .then(([{ ruleExample }, look]) => ruleExample(id, (design) => look(design).all))
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
