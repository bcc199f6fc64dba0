import { useId } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { grades, type Comparison, type Difference, type Grade } from '../../codegen/compare/comparison.ts';
import { gradeLabels, wholeSentence } from '../../codegen/compare/report.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { Count } from '../ui/marks/Count.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon, type IconShape } from '../ui/Icon.tsx';
import * as styles from './GradeList.module.css';

/** Shape and colour of a heading; nothing below it has its colour. */
const looks: Readonly<Record<Grade, { readonly icon: IconShape; readonly tone: string }>> = {
  breaking: { icon: CircleX, tone: 'sev-error' },
  risky: { icon: TriangleAlert, tone: 'sev-warn' },
  safe: { icon: CircleCheck, tone: 'sev-ok' },
};

/** Rows of one grade that are shown; the others are counted. */
const mostRows = 200;

interface GradeListProps {
  comparison: Comparison;
  /** Leads to what differs; absent for what is not there to go to. */
  goTo: (difference: Difference) => (() => void) | undefined;
}

/** Differences by grade, each with what it does to callers. */
export function GradeList({ comparison, goTo }: GradeListProps) {
  return (
    <div className={styles.grades}>
      {grades.map((grade) => {
        const list = comparison.differences.filter((one) => one.grade === grade);
        return list.length === 0 ? null : <GradeSection key={grade} grade={grade} list={list} goTo={goTo} />;
      })}
    </div>
  );
}

interface GradeSectionProps extends Pick<GradeListProps, 'goTo'> {
  grade: Grade;
  list: readonly Difference[];
}

function GradeSection({ grade, list, goTo }: GradeSectionProps) {
  const id = useId();
  const { icon, tone } = looks[grade];
  return (
    <section className={styles.grade} aria-labelledby={id}>
      <h3 id={id} className={styles.head}>
        <span className={tone}>
          <Icon of={icon} />
        </span>
        {gradeLabels[grade]} <Count>{list.length}</Count>
      </h3>
      <ul className={styles.list}>
        {list.slice(0, mostRows).map((one) => {
          const go = goTo(one);
          return (
            <li key={rowKey(one)} className={styles.row}>
              <div className={styles.text}>
                <p>{wholeSentence(one)}</p>
                {one.consequence !== '' && <p className={styles.consequence}>{one.consequence}</p>}
              </div>
              {go && (
                <FixButton isQuiet aria-label={`Go to ${one.title}: ${one.sentence}`} onPress={go}>
                  Go to
                </FixButton>
              )}
            </li>
          );
        })}
      </ul>
      {list.length > mostRows && <p className={styles.consequence}>{formatNumber(list.length - mostRows)} more</p>}
    </section>
  );
}

const rowKey = ({ kind, before, after, path }: Difference): string =>
  JSON.stringify([kind, before?.file, before?.key ?? before?.address, after?.file, after?.key ?? after?.address, path]);
