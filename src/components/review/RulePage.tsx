import { useEffect, useRef } from 'react';
import X from 'lucide-react/icons/x';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { openReference } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { landFocus } from '../ui/focus/landing.ts';
import type { PageRule } from './page-rule.ts';
import { RuleExamples } from './RuleExamples.tsx';
import { RuleChips, RuleFactList } from './RuleFactList.tsx';
import { WaivedList, type WaivedListProps } from './WaivedList.tsx';
import * as styles from './Review.module.css';

export interface RulePageProps extends WaivedListProps {
  rule: PageRule;
  /** Open ones of it. */
  findings: readonly Diagnostic[];
  onClose: () => void;
}

/** What a rule is about: why, what to do, an example, and how to silence it. Escape closes it. */
export function RulePage({ rule, findings, rows, onClose, ...rest }: RulePageProps) {
  const { heading, giveBack } = useFocusOf(rule.id);
  const headline = rule.headline ?? rule.title;
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
          <RuleChips rule={rule} />
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
      <RuleExamples rule={rule} told={new Set(findings.map(({ message }) => message))} />
      <section>
        <h4>Reference</h4>
        <RuleFactList rule={rule} />
        <Button size="sm" variant="quiet" onPress={() => openReference({ rule: rule.id })}>
          All rules
        </Button>
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
