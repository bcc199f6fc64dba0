import { resourceType } from '../../model/resources/index.ts';
import { Chip } from '../ui/marks/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityIcon, severityWord } from '../ui/marks/severity.ts';
import type { PageRule } from './page-rule.ts';
import { SourceLink } from './SourceLink.tsx';
import * as styles from './Review.module.css';

interface RuleFactListProps {
  rule: PageRule;
}

const tones = { error: 'error', warning: 'warn', hint: 'note' } as const;

/** How severe it is, and what other scanners call it. */
export function RuleChips({ rule }: RuleFactListProps) {
  return (
    <>
      <Chip tone={tones[rule.severity]}>
        <Icon of={severityIcon[rule.severity]} size={12} />
        {severityWord[rule.severity]}
      </Chip>
      {rule.outsideIds?.map((id) => (
        <Chip key={id} tone="line">
          {id}
        </Chip>
      ))}
    </>
  );
}

/** ID, resources and source of a rule, and how a comment silences it. */
export function RuleFactList({ rule }: RuleFactListProps) {
  const types = [...new Set((rule.on ?? []).map((type) => resourceType(type).plural))];
  return (
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
        <SourceLink href={rule.source} />
      </dd>
      <dt>Silence in code</dt>
      <dd className="mono">{`# gatewright:ignore ${rule.id}: REASON`}</dd>
    </dl>
  );
}
