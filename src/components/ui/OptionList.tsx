import Check from 'lucide-react/icons/check';
import { ListBox, ListBoxItem, Text } from 'react-aria-components/ListBox';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';

export interface OptionListProps {
  options: readonly Option[];
  isMono?: boolean | undefined;
}

/** The list inside a Select. */
export function OptionList({ options, isMono }: OptionListProps) {
  return (
    <ListBox className="menu__list">
      {options.map((option) => (
        <ListBoxItem
          key={option.id}
          id={option.id}
          textValue={option.label}
          isDisabled={option.isDisabled ?? false}
          className="menu__item"
        >
          {({ isSelected }) => (
            <>
              <span className={classes('menu__label', isMono && 'mono')}>
                <Text slot="label">{option.label}</Text>
                {option.detail && (
                  <Text slot="description" className="menu__detail">
                    {option.detail}
                  </Text>
                )}
              </span>
              {isSelected && <Icon of={Check} />}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
