/** Where the journeys of bringing in look, and what they do there. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answer, integrations } from './adopt-samples.ts';
import { expect } from './fixtures.ts';

export const adopt = (page: Page) => page.getByRole('dialog', { name: 'Import an API' });
export const bringIn = (page: Page) => adopt(page).getByRole('button', { name: /^Import/ });
export const table = (page: Page) => adopt(page).getByRole('table', { name: 'Resources found' });
export const row = (page: Page, text: string | RegExp) => table(page).getByRole('row').filter({ hasText: text });
export const rowNamed = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `Import ${name}`, exact: true }) });
export const toast = (page: Page) => page.getByRole('region', { name: 'Notifications' });
export const outputTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
export const firstPlan = (page: Page) => page.getByRole('tabpanel', { name: 'First plan' });

export async function openStart(page: Page) {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'HTTP + Lambda', exact: true })).toBeVisible();
}

/** Puts a text on the clipboard and presses the keys that paste. */
export async function paste(page: Page, text: string) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('ControlOrMeta+V');
}

export interface TestFile {
  readonly name: string;
  readonly text: string;
}

export async function drop(page: Page, files: readonly TestFile[]) {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function filesOf(page: Page, press: () => Promise<void>) {
  const download = page.waitForEvent('download');
  await press();
  const unpacked = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  return new Map(Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export const downloadZip = (page: Page) =>
  filesOf(page, () => firstPlan(page).getByRole('button', { name: 'Download zip' }).click());

export const twelve = answer('get-integrations', integrations(12));
