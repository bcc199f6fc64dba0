import { parse } from '@cdktn/hcl2json';

/**
 * For tests: whether HashiCorp's parser reads a text as one attribute value, and so that nothing of it gets out of its
 * place. Errors other than of syntax (a number too large for JSON) count as read.
 */
export async function isOneValue(text: string): Promise<boolean> {
  const spaceless = text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
  try {
    const file = await parse('a.tf', `locals {\n  x = ${spaceless}\n  y = 1\n}\n`);
    const locals: unknown = file['locals'];
    if (Object.keys(file).length !== 1 || !Array.isArray(locals) || locals.length !== 1) return false;
    return Object.keys(locals[0]).toSorted().join() === 'x,y';
  } catch (error) {
    return !String(error).includes('parse config');
  }
}
