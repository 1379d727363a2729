import { testSchedules } from '../support/chaos/test-schedules.ts';

testSchedules(201, 100);
