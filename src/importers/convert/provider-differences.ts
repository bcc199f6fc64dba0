/** Names of files that are read, where Windows and macOS take two of them for the same one. */
import type { Design, PassthroughPart } from '../../model/design/design.ts';
import { pathKey } from '../../model/document/file-path.ts';
import { terraformFiles } from '../../model/document/generated-files.ts';

/** Gives files and folders that Windows or macOS take for the same one the spelling that came first. */
export class PathSpellings {
  readonly #known = new Map<string, string>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) this.spell(path);
  }

  /** The path in the spelling of what is there; what is new is there from now on. */
  spell(path: string): string {
    let spelled = '';
    for (const name of path.split('/')) {
      const whole = spelled === '' ? name : `${spelled}/${name}`;
      const key = pathKey(whole);
      spelled = this.#known.get(key) ?? whole;
      this.#known.set(key, spelled);
    }
    return spelled;
  }
}

/** Pieces of files in the spelling of those that are there, or that are written in any case. */
export function withPathSpelling<Part extends Pick<PassthroughPart, 'file'>>(
  passthrough: Design['passthrough'],
  parts: readonly Part[],
): readonly Part[] {
  const spellings = new PathSpellings([...terraformFiles, ...passthrough.map(({ file }) => file)]);
  return parts.map((part) => {
    const file = spellings.spell(part.file);
    return file === part.file ? part : { ...part, file };
  });
}
