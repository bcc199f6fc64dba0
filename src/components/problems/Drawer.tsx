import { memo } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { setLayout, useSession } from '../../session/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useShownProblems } from './use-shown-problems.ts';

/** Below the sheet: what is wrong, and what to do next. Its bar stays when it is closed. */
export function Drawer() {
  const isOpen = useSession(({ layout }) => layout.drawerOpen);
  const tab = useSession(({ layout }) => (layout.drawerTab === 'plan' ? 'plan' : 'problems'));
  const { all } = useShownProblems();
  return (
    <div className="pane drawer">
      <h2 className="sr">Problems and next steps</h2>
      <Tabs
        className="drawer__tabs"
        barClassName="drawer__bar"
        label="Problems and next steps"
        tabs={[
          { id: 'problems', label: 'Problems', count: all.length },
          { id: 'plan', label: 'Next steps' },
        ]}
        selected={tab}
        onSelect={(drawerTab) => setLayout({ drawerTab, drawerOpen: true })}
        barEnd={<BarEnd isOpen={isOpen} />}
      >
        {isOpen ? <div className="drawer__body">{tab === 'plan' ? <NextSteps /> : <ProblemList />}</div> : null}
      </Tabs>
    </div>
  );
}

const BarEnd = memo(function BarEnd({ isOpen }: { isOpen: boolean }) {
  return (
    <>
      <span className="drawer__keys">
        <Kbd>F8</Kbd> next <Kbd>Shift F8</Kbd> previous
      </span>
      <IconButton
        label={isOpen ? 'Close the drawer' : 'Open the drawer'}
        icon={<Icon of={isOpen ? ChevronDown : ChevronUp} />}
        tipPlacement="left"
        onPress={() => setLayout({ drawerOpen: !isOpen })}
      />
    </>
  );
});
