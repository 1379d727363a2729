import { expect, test } from 'vitest';
import { runKillCampaign } from '../support/kill-campaign.ts';

test('ST2 ST5 a browser killed between the first tap and the saved screen leaves the whole form or its draft', async () => {
  const { faults } = await runKillCampaign(5, 20250704);
  expect(faults).toEqual([]);
});
