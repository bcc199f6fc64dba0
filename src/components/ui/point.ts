/** A place on the screen or in a drawing, in CSS pixels or in the units of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
