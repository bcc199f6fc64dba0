import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import SunMoon from 'lucide-react/icons/sun-moon';
import { setTheme, themes, useTheme } from '../../session/page/theme.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';

const icons = { system: SunMoon, light: Sun, dark: Moon };
const names = { system: 'system', light: 'light', dark: 'dark' };

/** Goes from the system's theme to light to dark. */
export function ThemeSwitch() {
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <IconButton
      label={`Theme: ${names[theme]}`}
      icon={<Icon of={icons[theme]} />}
      tipPlacement="left"
      onPress={() => setTheme(next)}
    />
  );
}
