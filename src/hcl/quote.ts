/** Text that stays text in HCL. Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md (template literals). */

const short: { readonly [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

// A template start that follows its own sign cannot be doubled: `$$${` is read as an escaped start after a sign. A
// Unicode escape is decoded after templates are found, so it says the sign without starting one.
const special = /["\\]|[\p{Cc}\u2028\u2029]|(?<=\$)\$(?=\{)|(?<=%)%(?=\{)|[$%](?=\{)/gu;

const hex = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text without any character that could be special, which is nearly all text: no template is looked for in it. */
const isPlain = (value: string): boolean => /^[ !#&-[\]-~]*$/.test(value);

/** The inside of a quoted string. */
export const escapeText = (value: string): string =>
  isPlain(value)
    ? value
    : value.toWellFormed().replace(special, (character, offset: number, whole: string) => {
        if (character === '$' || character === '%')
          return whole[offset - 1] === character ? hex(character) : character + character;
        return short[character] ?? hex(character);
      });
