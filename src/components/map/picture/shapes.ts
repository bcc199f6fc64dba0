/** Plain shapes that pictures are made of. */

export const paintNames = [
  'surface',
  'sunken',
  'code',
  'line-1',
  'line-2',
  'line-3',
  'fg-1',
  'fg-2',
  'fg-3',
  'accent',
  'error',
  'warn-edge',
  'error-fg',
  'warn-fg',
] as const;
export type PaintName = (typeof paintNames)[number];
export type Paints = Readonly<Record<PaintName, string>>;

export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round: number;
      readonly fill: PaintName | undefined;
      readonly line: PaintName | undefined;
      readonly dashed?: true;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly line: PaintName;
      readonly width: number;
      readonly dashed?: true;
      /** Where the path begins, and how large it is; absent: where it says, as large as it says. */
      readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: PaintName;
      readonly size: number;
      readonly weight: number;
      readonly mono: boolean;
      readonly end?: true;
    };

export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** Cut where it would leave its box: letters are about this wide, by size. */
export function cutToFit(text: string, room: number, size: number, mono: boolean): string {
  const most = Math.floor(room / (size * (mono ? 0.602 : 0.54)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

type Words = Extract<Shape, { kind: 'text' }>;

/** Words that begin, or end, at a place. */
export const words = (
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  look: Partial<Pick<Words, 'fill' | 'size' | 'weight' | 'mono'>> & { readonly end?: true } = {},
): Words => ({ kind: 'text', x, y, text, fill: 'fg-1', size: 12, weight: 400, mono: false, ...look });
