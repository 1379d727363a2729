import { enrolmentCodeToLink } from '../../src/domain/enrolment.ts';
import { issuedCodesSchema } from '../../src/domain/office/enrolment-desk.ts';
import { enrolPushClient, type PushClient } from './push-client.ts';

/** Enrols that many devices of the office's person, the first by this link and the others by codes that it issues. */
export async function enrolFleet(officeLink: string, count: number): Promise<PushClient[]> {
  const { origin } = new URL(officeLink);
  const first = await enrolPushClient(officeLink);
  const fleet = [first];
  while (fleet.length < count) fleet.push(await enrolPushClient(await issueLink(origin, first)));
  return fleet;
}

async function issueLink(origin: string, { device, endpoint }: PushClient): Promise<string> {
  const response = await fetch(`${origin}/api/office/enrolment/codes`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await device.token(endpoint, Date.now())}`,
    },
    body: JSON.stringify({ people: ['office'] }),
  });
  const { codes } = issuedCodesSchema.parse(await response.json());
  return enrolmentCodeToLink(origin, codes[0]?.code ?? '');
}
