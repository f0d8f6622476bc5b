/** The texts of the steps of an import, which come with its page and not before. */
import { file } from './import/file.ts'
import { jobs } from './import/jobs.ts'
import { map } from './import/map.ts'
import { mend } from './import/mend.ts'
import { options } from './import/options.ts'
import { preview } from './import/preview.ts'
import { review } from './import/review.ts'
import { run } from './import/run.ts'
import { tray } from './import/tray.ts'
import { upload } from './import/upload.ts'
import { schedules } from './import/schedules.ts'
import { templates } from './import/templates.ts'
import { values } from './import/values.ts'

export const importPages = {
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
