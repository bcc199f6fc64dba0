const minute = 60_000;
const hour = 60 * minute;

const dayOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);

/** How long ago, as short as it can be said: "now", "12 min", "3 h", "yesterday", "Thu", "12 Nov", "12 Nov 2024". */
export function ageText(time: number, now: number): string {
  const age = now - time;
  if (age < minute) return 'now';
  if (age < hour) return `${Math.floor(age / minute)} min`;
  const days = Math.round((dayOf(now) - dayOf(time)) / (24 * hour));
  if (days === 0) return `${Math.floor(age / hour)} h`;
  if (days === 1) return 'yesterday';
  const date = new Date(time);
  if (days < 7) return date.toLocaleDateString('en-GB', { weekday: 'short' });
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' as const }),
  });
}
