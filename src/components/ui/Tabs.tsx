import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classes } from './classes.ts';
import { Count } from './Count.tsx';

export interface TabSpec<Id extends string = string> {
  id: Id;
  label: string;
  count?: number | undefined;
  /** Changed since last time: a dot, and this word for screen readers. */
  changed?: string | undefined;
  isDisabled?: boolean | undefined;
}

export interface TabsProps<Id extends string> {
  tabs: readonly TabSpec<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** Names the strip of tabs. */
  label: string;
  /** Files are set in mono. */
  isFiles?: boolean | undefined;
  /** Right of the tabs, in the same bar. */
  barEnd?: ReactNode;
  barClassName?: string | undefined;
  /** The panel of the selected tab; it stays mounted when another is selected. Null hides it and leaves the bar. */
  children: ReactNode;
  className?: string | undefined;
}

/** Tabs over one panel. Arrow keys move along the strip, which scrolls when it is longer than its place. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { tabs, selected, onSelect, label, isFiles, barEnd, barClassName, children, className } = props;
  return (
    <AriaTabs
      className={classes('tabset', className)}
      selectedKey={selected}
      onSelectionChange={(id) => onSelect(id as Id)}
    >
      <div className={classes('bar', barClassName)}>
        <TabList className="tabs" aria-label={label}>
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              isDisabled={tab.isDisabled ?? false}
              className={classes('tab', isFiles && 'tab--file')}
            >
              {tab.label}
              {tab.count !== undefined && <Count>{tab.count}</Count>}
              {tab.changed !== undefined && (
                <span className="dot">
                  <span className="sr">{tab.changed}</span>
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        <span className="grow" />
        {barEnd}
      </div>
      <TabPanel id={selected} className="tabset__body" hidden={children === null}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
