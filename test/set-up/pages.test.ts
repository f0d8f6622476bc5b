import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { copyProject, pretendInstalled, type ProjectCopy } from './project-copy.ts'

async function projectWithPages(): Promise<ProjectCopy> {
  const copy = await copyProject()
  pretendInstalled(copy)
  copy.write('web/index.html', '<p>one</p>')
  copy.write(
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs')
     fs.rmSync('dist', { recursive: true, force: true })
     fs.mkdirSync('dist')
     if (fs.readFileSync('index.html', 'utf8').includes('broken')) { console.error('index.html is broken'); process.exit(1) }
     fs.copyFileSync('index.html', 'dist/index.html')`,
  )
  copy.write('node_modules/vite/package.json', '{}')
  copy.write('program.mjs', `console.log('it runs')`)
  return copy
}

const built = ({ root }: ProjectCopy): string => readFileSync(path.join(root, 'web/dist/index.html'), 'utf8')

async function outputOf(copy: ProjectCopy): Promise<string> {
  const run = copy.run(['--pages', 'program.mjs'])
  await run.ended
  return run.output()
}

test('pages are built when their sources have changed, and only then', async () => {
  const copy = await projectWithPages()
  expect(await outputOf(copy)).toBe('Building the web pages.\nit runs\n')
  expect(await outputOf(copy)).toBe('it runs\n')

  copy.write('web/index.html', '<p>two</p>')
  expect(await outputOf(copy)).toBe('Building the web pages.\nit runs\n')
  expect(built(copy)).toBe('<p>two</p>')
})

test('a build that failed is told, and tried again', async () => {
  const copy = await projectWithPages()
  copy.write('web/index.html', 'broken')
  expect(await outputOf(copy)).toContain('index.html is broken')
  expect(await outputOf(copy)).toContain('index.html is broken')
})
