/** Why a text is not one well-formed expression: what is wrong, how to fix it, and where (index into the text). */
export class ExpressionProblem extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
