type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** Props without the undefined ones: an optional prop of a foreign component may be absent, never undefined. */
export type Present<T> = Omit<T, Optional<T>> & { [K in Optional<T>]?: Exclude<T[K], undefined> };

/** Leaves undefined entries out, so that optional props can be handed on. */
export function present<T extends object>(props: T): Present<T> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
