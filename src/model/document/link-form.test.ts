import { describe, expect, test } from 'vitest';
import { beginsWithLink, linkHead, linkIn, mayBeLink } from './link-form.ts';

const link = '#1zk.eJyLjgUAARUAuQabcdef';
const address = `https://design.example/app/${link}`;

describe('a link', () => {
  test.each<[text: string, begins: boolean, found: string | undefined]>([
    [link, true, link],
    [address, true, address],
    [`${address}\n`, true, address],
    [`${address} \nand more`, true, address],
    ['#1z', true, '#1z'],
    [`Have a look: ${address}.`, false, address],
    [`Have a look: ${address}, please`, false, address],
    [`{"note": "${address}"}`, false, address],
    ['#1zk.short', true, '#1zk.short'],
    ['see #1zk.short', false, undefined],
    ['# 1 heading', false, undefined],
    ['https://design.example/app/#form', false, undefined],
    ['', false, undefined],
  ])('in %j', (text, begins, found) => {
    expect(beginsWithLink(text)).toBe(begins);
    expect(linkIn(text)).toBe(found);
  });

  test.each<[fragment: string, may: boolean]>([
    [link, true],
    ['#1', true],
    ['#form', false],
    ['', false],
    [`#${'x'.repeat(40)}`, true],
  ])('may be %j: %s', (fragment, may) => expect(mayBeLink(fragment)).toBe(may));

  test.each<[text: string, head: ReturnType<typeof linkHead>]>([
    [link, { format: 1, codec: 'z', length: 20, hasPayload: true, rest: 'eJyLjgUAARUAuQabcdef' }],
    [`  ${address} `, { format: 1, codec: 'z', length: 20, hasPayload: true, rest: 'eJyLjgUAARUAuQabcdef' }],
    ['#1z', { format: 1, codec: 'z', length: 0, hasPayload: false, rest: '' }],
    ['#99qzz.', { format: 99, codec: 'q', length: 1295, hasPayload: true, rest: '' }],
    ['#form', undefined],
    ['#12345z1.a', undefined],
  ])('has a head: %j', (text, head) => expect(linkHead(text)).toEqual(head));
});
