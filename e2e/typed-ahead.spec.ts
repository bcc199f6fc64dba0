import type { Page } from '@playwright/test';
import { answer, integrations } from './adopt-samples.ts';
import { adopt, bringIn, openStart, paste } from './adopt-page.ts';
import { expect, test } from './fixtures.ts';

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });

async function open(page: Page, template = 'HTTP CRUD with JWT') {
  await page.goto('./');
  await page.getByRole('button', { name: template, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toBeVisible();
}

/** Keeps a part of the app on its way until the returned function is called. */
async function delay(page: Page, url: string) {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Makes dialogs fade for so long that no machine is too slow to type meanwhile. */
const fadeSlowly = (page: Page) =>
  page.addStyleTag({ content: '.scrim[data-exiting], .dialog[data-exiting] { animation-duration: 2s !important; }' });

test('what is typed while the list of commands is loaded is for the list, with the keys that choose', async ({
  page,
}) => {
  const release = await delay(page, '**/CommandsDialog-*.js');
  await open(page);
  const label = form(page).getByRole('textbox', { name: 'Terraform label' });
  const before = await label.inputValue();
  await label.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('expoxr');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('End');
  await page.keyboard.type('t');
  await page.keyboard.press('Enter');
  expect(await label.inputValue()).toBe(before);
  release();
  await expect(dialog(page, 'Export Terraform')).toBeVisible();
  await expect(dialog(page, 'All commands')).toBeHidden();
});

test('held keys come once and in order, before those that are typed later', async ({ page }) => {
  const release = await delay(page, '**/CommandsDialog-*.js');
  await open(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('abcdefghij');
  release();
  await page.keyboard.type('klmnopqrst');
  await expect(page.getByRole('combobox', { name: 'Find a command or resource' })).toHaveValue('abcdefghijklmnopqrst');
});

test('Escape takes back what was opened, also before it is there, and what follows is for the page', async ({
  page,
}) => {
  const release = await delay(page, '**/CommandsDialog-*.js');
  await open(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('audit');
  const filter = page.getByRole('textbox', { name: 'Filter outline' });
  await expect(filter).toHaveValue('');
  release();
  await expect(filter).toHaveValue('audit');
  await expect(dialog(page, 'All commands')).toBeHidden();
});

test('a dialog that fades keeps no keys', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(dialog(page, 'Export Terraform')).toBeVisible();
  await fadeSlowly(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('share');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Share this design')).toBeVisible();
});

test('what is typed after an object was chosen in the list is for its field', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page, 'All commands')).toBeVisible();
  await fadeSlowly(page);
  await page.keyboard.type('audit');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('_log');
  await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue('audit_log');
});

test('Ctrl Z right after an import takes it back, and Ctrl K opens the list', async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-integrations', integrations(12)));
  await expect(bringIn(page)).toBeFocused();
  await fadeSlowly(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('share');
  await expect(page.getByRole('combobox', { name: 'Find a command or resource' })).toHaveValue('share');
  await expect(adopt(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Redo: Import 12 integrations/ })).toBeEnabled();
});

test('keys that are typed right after the list of kinds was called are for it, and then for the new field', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('ControlOrMeta+i');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ab');
  await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue(/ab$/);
});

test('F8 before the rules are there goes to the first problem once they are', async ({ page }) => {
  const release = await delay(page, '**/check-*.js');
  await open(page, 'Five mistakes');
  await page.keyboard.press('F8');
  await expect(form(page).locator(':focus')).toHaveCount(0);
  release();
  await expect(form(page).locator(':focus')).toHaveCount(1);
});
