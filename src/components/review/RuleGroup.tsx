import { useId, useState } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { RuleFindings } from '../../codegen/review/groups.ts';
import { review } from '../../codegen/review/review.ts';
import { fixAll } from '../../model/checks/fix-all.ts';
import { indexOf, type Design } from '../../model/design/design.ts';
import type { Diagnostic, Edit } from '../../model/checks/diagnostics.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { select, useSession } from '../../session/document/store.ts';
import { leadsTo, rowTitle } from '../outline/row-title.ts';
import { Count } from '../ui/marks/Count.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/marks/severity.ts';
import { subjectOf, type Waivable } from './waivable.ts';
import * as styles from './Review.module.css';

/** Rows of a rule that are shown before someone asks for all. */
const few = 50;

export interface RuleGroupProps {
  group: RuleFindings;
  design: Design;
  isCurrent: boolean;
  apply: (change: Edit, label: string) => void;
  onRule: (rule: string) => void;
  onWaive: (what: Waivable) => void;
  onGone?: (() => void) | undefined;
}

/** A rule with its findings: what it is, how to fix all of it, and a row for each resource. */
export function RuleGroup(props: RuleGroupProps) {
  const { group, design, isCurrent, apply, onRule, onWaive } = props;
  const { rule, findings } = group;
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const [isOpen, setOpen] = useState(true);
  const [showsAll, setShowsAll] = useState(false);
  const listId = useId();
  const [only, ...others] = findings;
  const isSingle = others.length === 0;
  const fixable = findings.filter(({ fix }) => fix).length;
  const worst = findings.some(({ severity }) => severity === 'warning') ? 'warning' : rule.severity;
  const shown = showsAll ? findings : findings.slice(0, few);
  if (!only) return null;
  const name = isSingle ? subjectOf(only, design) : undefined;
  const open = () => {
    onRule(rule.id);
    if (isSingle) select(only.key, only.path, 'problems');
  };
  return (
    <div className={styles.group}>
      <div className={styles.find} aria-current={isCurrent ? 'true' : undefined}>
        {isSingle ? (
          <span />
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={`Resources of ${rule.headline}`}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} size={12} />
          </button>
        )}
        <span className={`sev-${severityClass[worst]}`}>
          <Icon of={severityIcon[worst]} />
          <span className="sr">{severityWord[worst]}: </span>
        </span>
        <button type="button" className={styles.words} onClick={open} title={only.message}>
          <span className={styles.headline}>
            <span className="clip">{rule.headline}</span>
            {name === undefined ? <Count>{findings.length}</Count> : <span className="attr">{name}</span>}
          </span>
          {rule.outsideIds.length > 0 ? (
            <span className={styles.ids}>{rule.outsideIds.join(' · ')}</span>
          ) : (
            <span className={styles.say}>{only.message}</span>
          )}
        </button>
        {canEdit && (
          <div className={styles.acts}>
            {isSingle && only.fix && (
              <FixButton onPress={() => only.fix && apply(only.fix.edit, only.fix.title)}>{only.fix.title}</FixButton>
            )}
            {!isSingle && fixable > 0 && (
              <FixButton
                onPress={() =>
                  apply(
                    fixAll(
                      rule.id,
                      (whole) => review(whole).all,
                      (whole) => checked(whole).counts.error,
                    ),
                    `Fix ${rule.id}`,
                  )
                }
                aria-label={`Fix all ${formatNumber(fixable)}: ${rule.headline}`}
              >
                Fix all {formatNumber(fixable)}
              </FixButton>
            )}
            <WaiveButton
              of={isSingle ? (name ?? '') : 'all'}
              what={{ rule: rule.id, headline: rule.headline, findings }}
              onWaive={onWaive}
            />
          </div>
        )}
      </div>
      {!isSingle && isOpen && (
        <ul id={listId} aria-label={rule.headline}>
          {shown.map((finding) => (
            <FindingRow key={`${finding.key ?? ''} ${finding.path.join('.')}`} finding={finding} {...props} />
          ))}
          {shown.length < findings.length && (
            <li className={styles.row}>
              <FixButton isQuiet onPress={() => setShowsAll(true)}>
                Show all {formatNumber(findings.length)}
              </FixButton>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

interface WaiveButtonProps {
  of: string;
  what: Waivable;
  onWaive: (what: Waivable) => void;
}

const WaiveButton = ({ of, what, onWaive }: WaiveButtonProps) => (
  <FixButton isQuiet onPress={() => onWaive(what)} aria-label={`Waive ${what.headline}, ${of}`}>
    Waive
  </FixButton>
);

function FindingRow({ finding, group, design, apply, onWaive, onGone }: RuleGroupProps & { finding: Diagnostic }) {
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const isCurrent = useSession(({ selection }) => selection.key !== undefined && selection.key === finding.key);
  const object = finding.key === undefined ? undefined : indexOf(design).byKey.get(finding.key);
  const { lead, text } = object ? rowTitle(object) : { lead: '', text: finding.resource };
  const to = object ? leadsTo(object, design) : undefined;
  const { fix } = finding;
  const { id, headline } = group.rule;
  const subject = subjectOf(finding, design);
  const go = () => {
    select(finding.key, finding.path, 'problems');
    onGone?.();
  };
  return (
    <li className={styles.row} aria-current={isCurrent ? 'true' : undefined} data-acts={canEdit ? '' : undefined}>
      <button type="button" className={styles.go} onClick={go} title={finding.message}>
        {lead !== '' && <span className={`mono ${styles.verb}`}>{lead} </span>}
        <span className="clip">{text}</span>
      </button>
      {to !== undefined && to !== '' && <span className={`attr ${styles.to}`}>{to}</span>}
      {canEdit && (
        <span className={styles.rowActs}>
          {fix && (
            <FixButton onPress={() => apply(fix.edit, fix.title)} aria-label={`${fix.title}: ${subject}`}>
              {fix.title}
            </FixButton>
          )}
          <WaiveButton of={subject} what={{ rule: id, headline, findings: [finding] }} onWaive={onWaive} />
        </span>
      )}
    </li>
  );
}
