import { useId } from 'react';
import type { Comparison, Difference } from '../../codegen/compare/comparison.ts';
import { gradeLabels } from '../../codegen/compare/report.ts';
import { Count } from '../ui/marks/Count.tsx';
import * as styles from './History.module.css';

/** Groups that are shown; the others are counted. */
const mostGroups = 100;

/** Differences object by object; the grade stands at the end of each line. */
export function ByObject({ comparison: { differences } }: { comparison: Comparison }) {
  const groups = new Map<string, Difference[]>();
  for (const one of differences) {
    const id = one.after?.address ?? one.before?.address ?? one.title;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return (
    <>
      {[...groups].slice(0, mostGroups).map(([id, list]) => (
        <ObjectGroup key={id} list={list} />
      ))}
      {groups.size > mostGroups && <p className={styles.more}>{groups.size - mostGroups} more resources</p>}
    </>
  );
}

function ObjectGroup({ list }: { list: readonly Difference[] }) {
  const id = useId();
  const [first] = list;
  return (
    <section className={styles.object} aria-labelledby={id}>
      <h3 id={id}>
        <span className="mono clip">{first?.title}</span> <Count>{list.length}</Count>
      </h3>
      <ul>
        {list.map((one) => (
          <li key={`${one.kind} ${one.path.join('.')}`}>
            <span className="grow">{one.sentence}</span>
            <small>{gradeLabels[one.grade]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
