import { join } from 'node:path'
import { fill, WORDS } from '../text/index.ts'
import { nodeIo } from './io.ts'
import { run } from './run.ts'

/** Makes a workbook in the folder `book` where there is none yet, prints its answer, and says what to try next. */
const PACK = 'tongxiang'
const path = join('book', `${PACK}.xlsx`)

const there = (await nodeIo.size(path)) !== undefined
const made = there ? 0 : await run(['new', PACK, '-o', path], nodeIo)
process.exitCode = made === 0 ? await run(['simulate', path], nodeIo) : made
if (process.exitCode === 0) nodeIo.out(fill(WORDS['zh-CN'].cli.next!, { path }))
