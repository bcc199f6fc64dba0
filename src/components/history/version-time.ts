const day = 24 * 60 * 60 * 1_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** "12:04". */
export const clockText = (time: number): string => clock.format(time);

/** "12:04" today, "Sat 15:02" within a week, then "26 Nov", "26 Nov 2024". */
export function versionTime(time: number, now: number): string {
  const [then, today] = [new Date(time), new Date(now)];
  if (then.toDateString() === today.toDateString()) return clockText(time);
  if (now - time < 6 * day) return `${weekday.format(then)} ${clockText(time)}`;
  return (then.getFullYear() === today.getFullYear() ? date : longDate).format(then);
}
