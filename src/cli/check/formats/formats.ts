/** How `check` can print what it found. */
import type { CheckFormat } from '../report.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

export const formats = {
  text: textReport,
  json: jsonReport,
} satisfies { readonly [name: string]: CheckFormat };

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
