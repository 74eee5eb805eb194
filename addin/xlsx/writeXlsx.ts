import { writeXlsx as writeFile } from 'hucre/xlsx'
import type { Book } from '../../engine/index.ts'
import { fromBook } from './fromGrid.ts'

/** The bytes of an .xlsx with the book's sheets. */
export const writeXlsx = (book: Book): Promise<Uint8Array> => writeFile(fromBook(book))
