import { textOfBytes } from '../importers/raw/text-of-bytes.ts';
import type { FolderRequest } from './folder/plan.ts';
import type { FolderResult } from './folder/folder.ts';
import type { ReplacedFile } from './fix/write-fixed.ts';

/** What commands need of the outside, passed in so that tests need no process. */
export interface CliEnvironment {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Names of the files in a folder, those of its folders not among them; undefined where the path is no folder. */
  readonly listFolder: (path: string) => Promise<readonly string[] | undefined>;
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes one file, making folders on the way. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Replaces files that are there: all of a folder, or none of it. */
  readonly replaceFiles: (files: readonly ReplacedFile[]) => Promise<void>;
  /** Writes all files of a folder, or none. */
  readonly writeFolder: (request: FolderRequest) => Promise<FolderResult>;
  /** Whether two paths lead to one file that is there, however they are spelled and linked. */
  readonly isSameFile: (a: string, b: string) => Promise<boolean>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type ExitCode = 0 | 1 | 2;

/** The text of a file; `-` is standard input. */
export const readText = async (world: CliEnvironment, input: string): Promise<string> =>
  textOfBytes(await (input === '-' ? world.readInput() : world.readFile(input)));

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Control characters of a value could fake other lines or colours in a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
