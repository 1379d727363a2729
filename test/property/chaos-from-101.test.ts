import { testSchedules } from '../support/chaos/test-schedules.ts';

testSchedules(101, 100);
