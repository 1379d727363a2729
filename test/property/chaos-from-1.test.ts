import { testSchedules } from '../support/chaos/test-schedules.ts';

testSchedules(1, 100);
