import { textOfBytes } from '../codegen/importers/text-of-bytes.ts';

/** What commands need of the outside, passed in so that tests need no process. */
export interface World {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes below a folder, making folders on the way. */
  readonly writeFile: (folder: string, path: string, text: string) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type ExitCode = 0 | 1 | 2;

/** The text of a file; `-` is standard input. */
export const readText = async (world: World, input: string): Promise<string> =>
  textOfBytes(await (input === '-' ? world.readInput() : world.readFile(input)));

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Control characters of a value could fake other lines or colours in a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
