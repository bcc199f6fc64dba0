import type { ReactElement, ReactNode, RefObject } from 'react';
import Check from 'lucide-react/icons/check';
import { Header, Keyboard, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover, Separator, Text } from 'react-aria-components/Menu';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { present } from '../present.ts';
import * as styles from './Menu.module.css';

export interface MenuItemSpec {
  id: string;
  label: string;
  /** One sentence under the label. */
  detail?: string | undefined;
  icon?: ReactNode;
  /** Keys that do the same, as printed. */
  keys?: string | undefined;
  /** A raw name at the right, in mono. */
  aside?: string | undefined;
  isChecked?: boolean | undefined;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Makes the item a link. */
  href?: string | undefined;
  onAction?: (() => void) | undefined;
}

export interface MenuGroupSpec {
  id: string;
  heading?: string | undefined;
  /** Items that show a check: one of them, or any number. */
  choice?: 'one' | 'many' | undefined;
  items: readonly MenuItemSpec[];
}

export interface MenuProps {
  /** A Button, IconButton or InputMode. */
  trigger: ReactElement;
  /** Names the menu. */
  label: string;
  /** Groups are separated by a line. */
  groups: readonly MenuGroupSpec[];
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

function Item({ item, isMarked }: { item: MenuItemSpec; isMarked: boolean }) {
  const { id, label, isChecked, isDanger, href } = item;
  const optional = present({
    href,
    isDisabled: item.isDisabled,
    onAction: item.onAction,
    ...(href !== undefined && { target: '_blank', rel: 'noreferrer' }),
  });
  return (
    <MenuItem
      {...optional}
      id={id}
      textValue={label}
      className={classes(styles.item, isDanger && styles.itemDanger, isMarked && styles.itemMarked)}
    >
      {item.icon}
      <span className={styles.label}>
        <Text slot="label">{label}</Text>
        {item.detail && (
          <Text slot="description" className={styles.detail}>
            {item.detail}
          </Text>
        )}
      </span>
      {item.aside && <span className={styles.aside}>{item.aside}</span>}
      {isChecked ? <Icon of={Check} /> : item.keys && <Keyboard>{item.keys}</Keyboard>}
    </MenuItem>
  );
}

function Group({ group, label, marked }: { group: MenuGroupSpec; label: string; marked: string | undefined }) {
  const { heading, choice, items } = group;
  const selection = choice && {
    selectionMode: choice === 'one' ? ('single' as const) : ('multiple' as const),
    selectedKeys: items.filter((item) => item.isChecked).map((item) => item.id),
  };
  return (
    <MenuSection {...selection} {...(heading === undefined && { 'aria-label': label })} id={group.id}>
      {heading !== undefined && <Header className={styles.heading}>{heading}</Header>}
      {items.map((item) => (
        <Item key={item.id} item={item} isMarked={item.id === marked} />
      ))}
    </MenuSection>
  );
}

export interface MenuListProps extends Pick<MenuProps, 'label' | 'groups'> {
  /** After something was done, where no trigger closes it. */
  onClose?: (() => void) | undefined;
  /** The item that Enter does while the focus is in a field above the list. */
  marked?: string | undefined;
}

/** The items of a menu, for a popover. */
export function MenuList({ label, groups, onClose, marked }: MenuListProps) {
  return (
    <AriaMenu
      className={styles.list}
      aria-label={label}
      {...(onClose && { onClose })}
      {...(onClose && marked === undefined && { autoFocus: 'first' })}
    >
      {groups.flatMap((group, at) => [
        ...(at > 0 ? [<Separator key={`${group.id} line`} className={styles.sep} />] : []),
        <Group key={group.id} group={group} label={label} marked={marked} />,
      ])}
    </AriaMenu>
  );
}

/** A button that opens a list of things to do. */
export function Menu({ trigger, label, groups, placement = 'bottom start', isOpen, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger {...present({ isOpen, onOpenChange })}>
      {trigger}
      <Popover className={styles.menu} placement={placement} offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuAtProps extends Pick<MenuProps, 'label' | 'groups'> {
  place: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The same list, open at a place of the page. */
export function MenuAt({ label, groups, place, onClose }: MenuAtProps) {
  return (
    <Popover
      className={styles.menu}
      aria-label={label}
      placement="bottom start"
      triggerRef={place}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <MenuList label={label} groups={groups} onClose={onClose} />
    </Popover>
  );
}
