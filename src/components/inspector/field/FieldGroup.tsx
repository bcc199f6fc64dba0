import { memo } from 'react';
import { indexOf } from '../../../model/design/design.ts';
import { countOf, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import { useDiagnostics } from '../../../session/hooks.ts';
import { pathText } from '../../../session/document/state.ts';
import { useSession } from '../../../session/document/store.ts';
import { Group } from '../../ui/layout/Group.tsx';
import { SeverityBadge } from '../../ui/marks/SeverityBadge.tsx';
import { AttributeEntry } from './Entry.tsx';
import { useFieldForm } from './field-form.ts';
import { countSet, soloOf, type FormGroup } from './form-layout.ts';
import { useGroupOpen } from './group-open.ts';
import * as styles from '../Inspector.module.css';

interface FieldGroupProps {
  group: FormGroup;
}

/** A named group of optional fields. It opens by itself when something in it is set, wrong or asked for. */
export const FieldGroup = memo(function FieldGroup({ group }: FieldGroupProps) {
  const { objectKey } = useFieldForm();
  const names = group.entries.map(({ name }) => name);
  const set = useSession(({ history }) => {
    const object = indexOf(history.present).byKey.get(objectKey);
    return object ? countSet(group, object.attributes) : 0;
  });
  const problems = useGroupProblems(objectKey, names);
  const [isOpen, setOpen] = useGroupOpen(
    objectKey,
    names,
    set > 0 || problems.length > 0,
    problems.length > 0,
    group.id,
  );
  const solo = soloOf(group);
  return (
    <Group
      title={group.title}
      count={set === 0 ? '0' : `${set} set`}
      end={
        <>
          <ProblemBadges problems={problems} />
          {solo && <span className={`attr clip ${styles.solo}`}>{solo.attribute.spelled ?? solo.name}</span>}
        </>
      }
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {group.entries.map((entry) => (
        <AttributeEntry key={entry.name} entry={entry} isSolo={entry === solo} />
      ))}
    </Group>
  );
});

/** Problems of the fields of a group that their fields show, too. */
export function useGroupProblems(key: string, names: readonly string[]): readonly Diagnostic[] {
  const problems = useDiagnostics(key);
  const touched = useSession((state) => state.touched.get(key));
  return problems.filter(
    ({ path }) =>
      names.includes(String(path[0])) &&
      (!touched || path.some((_, at) => touched.has(pathText(path.slice(0, at + 1))))),
  );
}

const severities = ['error', 'warning', 'hint'] as const;

export function ProblemBadges({ problems }: { problems: readonly Diagnostic[] }) {
  const counts = countOf(problems);
  return severities.map((severity) => (
    <SeverityBadge
      key={severity}
      severity={severity}
      count={counts[severity]}
      title={problems
        .filter((problem) => problem.severity === severity)
        .map(({ message }) => message)
        .join('\n')}
    />
  ));
}
