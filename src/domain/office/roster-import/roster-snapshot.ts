import type { Appointment, Branch, Person, Unit } from '../../roster.ts';
import type { Named } from './names.ts';

/** An appointment under the id of its row. */
export type HeldAppointment = Appointment & { id: string };

export interface RosterPerson {
  id: string;
  name: string;
  /** 工号, where it is known. */
  staffNumber: string | null;
  roles: Person['roles'];
  clerkOf: string | null;
  appointments: HeldAppointment[];
}

/** The roster at one moment, as an import is planned against it. */
export interface RosterSnapshot {
  people: RosterPerson[];
  units: Unit[];
  branches: Branch[];
  classes: (Named & { college?: string })[];
}
