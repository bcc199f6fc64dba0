/** A part of the app that comes after the first page. */
export interface Later<Module> {
  /** Rejects where it cannot be loaded; a later call tries again. */
  readonly load: () => Promise<Module>;
  /** undefined until it is there. */
  readonly current: () => Module | undefined;
  /** Does something with it: at once when it is there, else as soon as it is. `onFailure` says that it never will. */
  readonly use: (work: (module: Module) => void, onFailure: () => void) => void;
}

export function later<Module>(fetchModule: () => Promise<Module>): Later<Module> {
  let there: Module | undefined;
  let coming: Promise<Module> | undefined;
  const load = () => {
    coming ??= fetchModule().then(
      (module) => (there = module),
      (reason: unknown) => {
        coming = undefined;
        throw reason;
      },
    );
    return coming;
  };
  return {
    load,
    current: () => there,
    use: (work, onFailure) => {
      if (there === undefined) load().then(work, onFailure);
      else work(there);
    },
  };
}
