import { readXlsx as readFile, type Workbook } from 'hucre/xlsx'
import { type Book, type Diagnostic, diagnostic } from '../../engine/index.ts'
import { type FileFault, faultOfContainer } from './container.ts'
import { MAX_CELLS } from './limits.ts'
import { countCells, toBook } from './toGrid.ts'

export interface ReadFile {
  /** Absent where the file cannot be read. */
  readonly book?: Book
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the bytes of a workbook. Never throws: an encrypted, broken, oversized or foreign file is a diagnostic.
 * `file` is the name that the diagnostics give.
 */
export async function readXlsx(bytes: Uint8Array, file?: string, maxCells = MAX_CELLS): Promise<ReadFile> {
  const complain = ({
    code,
    ...values
  }: FileFault | { code: 'file.tooManyCells'; limit: number }): ReadFile => ({
    diagnostics: [diagnostic('error', code, { kind: 'sheet', ...(file ? { file } : {}) }, values)],
  })
  const fault = faultOfContainer(bytes)
  if (fault) return complain(fault)
  const workbook = await parsed(() => readFile(bytes, { readStyles: true }))
  if (typeof workbook === 'string')
    return complain(
      workbook === 'file.tooManyCells' ? { code: workbook, limit: maxCells } : { code: workbook },
    )
  if (countCells(workbook) > maxCells) return complain({ code: 'file.tooManyCells', limit: maxCells })
  return { book: toBook(workbook), diagnostics: [] }
}

type Refusal = 'file.tooManyCells' | 'file.encrypted' | 'file.broken'

/** Whatever the library throws is the file's fault: its container has been looked at before. */
async function parsed(read: () => Promise<Workbook>): Promise<Workbook | Refusal> {
  try {
    return await read()
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: '' }
    if (name === 'EncryptedFileError' || name === 'DecryptionError') return 'file.encrypted'
    return /cells\), over the/.test(message) ? 'file.tooManyCells' : 'file.broken'
  }
}
