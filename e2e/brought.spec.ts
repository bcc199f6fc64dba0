/** What the inspector tells of objects that were brought in, since Terraform and AWS know them. */
import { bringIn, openStart, paste } from './adopt-page.ts';
import { answer, api, integrations } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

test(
  'a value that is cleared and a name that is changed say what AWS and Terraform make of it',
  { tag: '@scenario-20' },
  async ({ page }) => {
    await openStart(page);
    const { Items } = integrations(2);
    const described = Items.map((integration) => ({ ...integration, Description: 'Lists tasks' }));
    await paste(page, answer('get-api', api) + answer('get-integrations', { Items: described }));
    await bringIn(page).click();
    await page.getByRole('navigation', { name: 'Outline' }).getByText('task_1', { exact: true }).click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await inspector.getByLabel('Description', { exact: true }).fill('');
    await expect(inspector).toContainText("description removed. awscc won't clear it in AWS; it stays");
    await inspector.getByLabel('Terraform label').fill('task_first');
    await expect(inspector).toContainText('Renamed: task_1 → task_first');
    await inspector.getByRole('button', { name: 'Add moved block' }).click();
    await expect(page.getByRole('tab', { name: 'moved.tf', exact: true })).toBeVisible();
  },
);
