/** The pages of recurring imports, in one script. */
export { NewSchedulePage } from './new-schedule-page.tsx'
export { SchedulePage } from './schedule-page.tsx'
export { SchedulesPage } from './schedules-page.tsx'
