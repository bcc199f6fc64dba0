import { expect, it } from 'vitest';
import { firstTopBlock } from './top-blocks.ts';

it.each<[text: string, at: number | undefined]>([
  ['resource "a" "b" {\n}', 0],
  ['\n  locals {', 1],
  ['import {\n', 0],
  ['x\naction "a" "b" {', 2],
  ['language {\n', 0],
  ['{ "Items": [] }', undefined],
  ['openapi: 3.0.1', undefined],
  ['A letter about locals', undefined],
  ['resource "a" {', undefined],
])('%j has its first block at %s', (text, at) => expect(firstTopBlock(text)).toBe(at));
