/** Numbers whose digits say more than a number of JavaScript can hold. */

/** Whether a number of JavaScript says just what the digits say. */
export const isExact = (digits: string, number: number): boolean =>
  Number.isFinite(number) && plainDigits(digits) === plainDigits(String(Math.abs(number)));

/** Equal for digits that say the same number: without zeros around them, and the power of ten that they are counted in. */
function plainDigits(text: string): string {
  const [, whole = '', fraction = '', power = '0'] = /^-?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${kept}e${Number(power) - fraction.length + digits.length - kept.length}`;
}
