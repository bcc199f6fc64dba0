import { memo, useEffect, useRef, useState, type FocusEvent } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import CircleCheck from 'lucide-react/icons/circle-check';
import { reviewRule, type TopicScore } from '../../codegen/review/groups.ts';
import type { ReviewRule } from '../../codegen/review/review-rule.ts';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { useSession } from '../../session/document/store.ts';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RuleGroup } from './RuleGroup.tsx';
import { RulePage } from './RulePage.tsx';
import { useReviewed } from './use-reviewed.ts';
import { waivedRows, type Waivable } from './waivable.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import { WaivedList } from './WaivedList.tsx';
import * as styles from './Review.module.css';

export interface ReviewTabProps {
  /** After a resource was chosen: on a phone the form takes the place of the list. */
  onGone?: (() => void) | undefined;
}

/**
 * What is advisable: scores, findings by topic, what passed, what was waived; beside it the page of a rule. It shows the
 * design at rest, and is not drawn anew with what is around it.
 */
export const ReviewTab = memo(function ReviewTab({ onGone }: ReviewTabProps) {
  const { topics, passed, waived, scores, design, apply } = useReviewed();
  const isChecked = useSession((state) => state.isChecked);
  const [page, setPage] = useState<string>();
  const [waiving, setWaiving] = useState<Waivable>();
  const rule = page === undefined ? undefined : reviewRule(page);
  const rows = waivedRows([...waived, ...(isChecked ? checked(design).waived : [])], design);
  const { list, handlers } = useKeptFocus(topics, rows.length);
  const findingsOfRule = (id: string) =>
    topics.flatMap(({ rules }) => rules).find((each) => each.rule.id === id)?.findings ?? [];

  return (
    <div className={styles.review} data-page={rule ? '' : undefined}>
      <div ref={list} className={styles.list} tabIndex={-1} {...handlers}>
        <Scores scores={scores} />
        {topics.length === 0 && (
          <p className={styles.nothing}>
            <Icon of={CircleCheck} className="sev-ok" />
            No findings
          </p>
        )}
        {topics.map(({ topic, rules }) => (
          <section key={topic} aria-label={topic}>
            <h3 className={styles.topic}>
              {topic}
              <Count>{formatCount(rules.length, 'rule')}</Count>
            </h3>
            {rules.map((group) => (
              <RuleGroup
                key={group.rule.id}
                group={group}
                design={design}
                isCurrent={group.rule.id === page}
                apply={apply}
                onRule={setPage}
                onWaive={setWaiving}
                onGone={onGone}
              />
            ))}
          </section>
        ))}
        <Passed rules={passed} onRule={setPage} />
        {rows.length > 0 && (
          <section aria-label="Waived">
            <h3 className={styles.topic}>
              Waived <Count>{rows.length}</Count>
            </h3>
            <WaivedList rows={rows} design={design} apply={apply} onGone={onGone} />
          </section>
        )}
      </div>
      {rule && (
        <RulePage
          rule={rule}
          findings={findingsOfRule(rule.id)}
          rows={rows.filter(({ waiver }) => waiver.rule === rule.id)}
          design={design}
          apply={apply}
          onGone={onGone}
          onClose={() => setPage(undefined)}
        />
      )}
      {waiving && <WaiveDialog what={waiving} onClose={() => setWaiving(undefined)} onWaived={apply} />}
    </div>
  );
});

/** A row that was fixed takes the focus with it: the list takes it over. */
function useKeptFocus(change: unknown, count: number) {
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (document.activeElement === document.body && hadFocus.current) list.current?.focus();
  }, [change, count]);
  const handlers = {
    onFocus: () => (hadFocus.current = true),
    onBlur: ({ relatedTarget }: FocusEvent) => (hadFocus.current = relatedTarget === null),
  };
  return { list, handlers };
}

function Scores({ scores }: { scores: readonly TopicScore[] }) {
  return (
    <ul className={styles.scores} aria-label="Score by topic">
      {scores.map(({ topic, passed, total }) => (
        <li key={topic}>
          <b>{topic}</b>
          <span className={styles.figure}>
            {formatNumber(passed)}
            <i> of {formatNumber(total)}</i>
            <span className="sr"> pass</span>
          </span>
          <span className={styles.meter}>
            <span style={{ width: `${(100 * passed) / total}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Passed({ rules, onRule }: { rules: readonly ReviewRule[]; onRule: (rule: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (rules.length === 0) return null;
  return (
    <section aria-label="Passed">
      <h3>
        <button type="button" className={styles.topic} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon of={isOpen ? ChevronDown : ChevronRight} size={12} />
          Passed <Count>{formatCount(rules.length, 'rule')}</Count>
        </button>
      </h3>
      {isOpen && (
        <ul aria-label="Passed rules">
          {rules.map(({ id, title, topic }) => (
            <li key={id} className={styles.row}>
              <button type="button" className={styles.go} onClick={() => onRule(id)}>
                <span className="clip">{title}</span>
              </button>
              <span className={`attr ${styles.to}`}>{topic}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
