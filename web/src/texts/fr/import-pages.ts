/** The texts of the steps of an import, in French. */
import type { importPages as english } from '../en/import-pages.ts'
import type { SameTexts } from '../same-texts.ts'
import { file } from './import/file.ts'
import { jobs } from './import/jobs.ts'
import { map } from './import/map.ts'
import { mend } from './import/mend.ts'
import { options } from './import/options.ts'
import { preview } from './import/preview.ts'
import { review } from './import/review.ts'
import { run } from './import/run.ts'
import { schedules } from './import/schedules.ts'
import { templates } from './import/templates.ts'
import { tray } from './import/tray.ts'
import { upload } from './import/upload.ts'
import { values } from './import/values.ts'

export const importPages: SameTexts<typeof english> = {
  upload,
  file,
  map,
  values,
  options,
  review,
  mend,
  preview,
  templates,
  run,
  jobs,
  schedules,
  tray,
}
