import type { Appointment } from '../../src/domain/roster.ts';
import { DEMO_LEADER } from '../../src/endpoint/demo/people.ts';
import { changeTables } from './demo-campus.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

const LINKS: Appointment['links'] = {
  classes: ['class-computing-1'],
  colleges: ['computing'],
  branches: ['branch-computing-1'],
};

/** Two appointments at once, to which between them nearly every duty of the regulation falls. */
export function everyDutyAppointments(from: string): Appointment[] {
  return [
    {
      ...{ from, to: null, rank: 'school', links: LINKS },
      unit: { id: 'leadership', name: '校领导', kind: 'leadership' },
      posts: ['chief', 'committee', 'students', 'logistics', 'teaching'],
    },
    {
      ...{ from, to: null, rank: 'deputy', links: LINKS },
      unit: { id: 'computing', name: '计算机学院', kind: 'college' },
      posts: ['studentLead', 'collegeCommittee'],
    },
  ];
}

/** Gives them to the demo's leader, as the office would. */
export function giveEveryDuty(endpoint: RunningEndpoint, from: string): void {
  changeTables(endpoint, 'DELETE FROM appointments WHERE person = ?', DEMO_LEADER);
  everyDutyAppointments(from).forEach((appointment, index) => {
    changeTables(
      endpoint,
      'INSERT INTO appointments (id, person, data) VALUES (?, ?, ?)',
      `${DEMO_LEADER}-every-${index}`,
      DEMO_LEADER,
      JSON.stringify(appointment),
    );
  });
}
