import type { importPages as english } from '../en/import-pages.ts'
import type { SomeTexts } from '../same-texts.ts'
import { jobs } from './import/jobs.ts'
import { run } from './import/run.ts'
import { schedules } from './import/schedules.ts'
import { tray } from './import/tray.ts'
import { options } from './import/options.ts'
import { preview } from './import/preview.ts'
import { templates } from './import/templates.ts'

export const importPages: SomeTexts<typeof english> = { options, preview, templates, jobs, run, schedules, tray }
