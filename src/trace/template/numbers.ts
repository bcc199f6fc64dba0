/** Numbers of a template: integers of any size, decimals as Java's double, both spelled as they were written. */
import { Digits } from '../../hcl/exact-json.ts';

/** Digits of an integer that a template may reach. */
const maxDigits = 1_000;

const isInteger = ({ text }: Digits) => /^-?\d+$/.test(text);

/** A double as Java prints it: 3.5, 4.0, 1.0E10. */
function javaDouble(value: number): Digits {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return new Digits(withPoint(String(value)));
  const [digits = '', power = ''] = value.toExponential().split('e');
  return new Digits(`${withPoint(digits)}E${Number(power)}`);
}

const withPoint = (text: string) => (text.includes('.') ? text : `${text}.0`);

export const integer = (value: number | bigint): Digits => new Digits(String(value));

export type ArithmeticSign = '+' | '-' | '*' | '/' | '%';

/** Undefined where Velocity gives null: a division by zero, or a number that no double holds. */
export function computed(sign: ArithmeticSign, left: Digits, right: Digits): Digits | undefined {
  if (isInteger(left) && isInteger(right)) {
    if (left.text.length + right.text.length > maxDigits) return undefined;
    const [a, b] = [BigInt(left.text), BigInt(right.text)];
    if ((sign === '/' || sign === '%') && b === 0n) return undefined;
    return integer(onIntegers[sign](a, b));
  }
  const [a, b] = [Number(left.text), Number(right.text)];
  if ((sign === '/' || sign === '%') && b === 0) return undefined;
  const result = onDoubles[sign](a, b);
  return Number.isFinite(result) ? javaDouble(result) : undefined;
}

const onIntegers: Readonly<Record<ArithmeticSign, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const onDoubles: Readonly<Record<ArithmeticSign, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** Below, at, or above zero as the left number is to the right one. */
export function comparedNumbers(left: Digits, right: Digits): number {
  if (isInteger(left) && isInteger(right) && left.text.length + right.text.length <= maxDigits) {
    const [a, b] = [BigInt(left.text), BigInt(right.text)];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  const [a, b] = [Number(left.text), Number(right.text)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** As an index or a count; undefined for decimals and what is beyond a safe integer. */
export function smallInteger(value: unknown): number | undefined {
  if (!(value instanceof Digits) || !isInteger(value)) return undefined;
  const number = Number(value.text);
  return Number.isSafeInteger(number) ? number : undefined;
}
