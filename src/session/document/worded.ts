/** What a person wrote follows their edits. What prints comes beside the workspace; until then it is printed anew. */
import type { Design } from '../../model/design/design.ts';

type Word = (before: Design, after: Design) => Design;

let word: Word = (_before, after) => after;

export function setWording(next: Word): void {
  word = next;
}

/** The design that an edit made, with the words of its blocks edited as little as possible. */
export const wordedAfter: Word = (before, after) => word(before, after);
