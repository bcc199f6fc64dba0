import CircleCheck from 'lucide-react/icons/circle-check';
import { formatCount } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { select, setLayout } from '../../session/document/store.ts';
import { FixButton } from '../ui/FixButton.tsx';
import { Icon } from '../ui/Icon.tsx';

interface NoProblemsProps {
  /** After a field was gone to: on a phone the form takes the place of the list. */
  onGone?: (() => void) | undefined;
}

/** In place of the list: nothing is wrong, or nothing but what was not come to yet. */
export function NoProblems({ onGone }: NoProblemsProps) {
  const isChecked = useThrottled((state) => state.isChecked);
  const design = useThrottled((state) => state.design);
  if (!isChecked) return <span className="dim">Checking…</span>;
  const { all, waived } = checked(design);
  const open = all.filter(({ severity }) => severity === 'error');
  // Fields that nobody has come to yet are not called wrong, but they are not right either.
  const [first] = open;
  return (
    <>
      {first ? (
        <>
          {formatCount(open.length, 'required value')} missing
          <FixButton
            onPress={() => {
              select(first.key, first.path, 'problems');
              onGone?.();
            }}
          >
            Go to first
          </FixButton>
        </>
      ) : (
        <>
          <Icon of={CircleCheck} className="sev-ok" />
          No problems
        </>
      )}
      <Waived count={waived.length} />
    </>
  );
}

/** What was waived is listed in the review. */
export function Waived({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <FixButton isQuiet onPress={() => setLayout({ drawerTab: 'review', drawerOpen: true })}>
      {count} waived
    </FixButton>
  );
}
