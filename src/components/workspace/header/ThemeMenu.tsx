import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import SunMoon from 'lucide-react/icons/sun-moon';
import { setTheme, themes, useTheme, type Theme } from '../../../session/page/theme.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuGroupSpec } from '../../ui/overlay/Menu.tsx';

const looks: Readonly<Record<Theme, readonly [label: string, icon: IconShape]>> = {
  system: ['System', SunMoon],
  light: ['Light', Sun],
  dark: ['Dark', Moon],
};

export const themeGroup = (chosen: Theme): MenuGroupSpec => ({
  id: 'theme',
  heading: 'Theme',
  choice: 'one',
  items: themes.map((theme) => ({
    id: theme,
    label: looks[theme][0],
    icon: <Icon of={looks[theme][1]} />,
    isChecked: theme === chosen,
    onAction: () => setTheme(theme),
  })),
});

/** Light, dark or as the system. */
export function ThemeMenu() {
  const theme = useTheme();
  return (
    <Menu
      label="Theme"
      placement="bottom end"
      trigger={<IconButton label="Theme" icon={<Icon of={looks[theme][1]} />} />}
      groups={[{ ...themeGroup(theme), heading: undefined }]}
    />
  );
}
