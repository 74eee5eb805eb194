import { holds, parseArea, printArea, quoteName, splitAddress } from '../model/area.ts'
import {
  assign,
  type Comment,
  findSheet,
  type HostBook,
  type Name,
  newId,
  type Sheet,
} from '../model/book.ts'
import { hostFault } from '../model/fault.ts'
import { flag, type HostState, isNode, type Kind, type Node, nodeOf, type RangeOf, text } from './kind.ts'
import { rangeNode } from './range.ts'

/** A range as an argument: itself, or its address. */
export function rangeGiven(given: unknown, book: HostBook, sheet?: Sheet): RangeOf {
  if (isNode(given)) {
    if (given.kind.name !== 'Range') throw hostFault('InvalidArgument')
    return given.of as RangeOf
  }
  const { sheet: name, local } = splitAddress(text(given))
  const target = name === undefined ? sheet : findSheet(book, name)
  const area = parseArea(local)
  if (!target || !area) throw hostFault('InvalidArgument')
  return { sheet: target, area }
}

interface CommentOf {
  readonly sheet: Sheet
  readonly comment: Comment
}

const commentNode = (sheet: Sheet, comment: Comment): Node => nodeOf(commentKind, { sheet, comment })

const commentKind: Kind<CommentOf> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  get: { Content: ({ comment }) => comment.content, Id: ({ comment }) => comment.id },
  set: { Content: ({ comment }, value, { book }) => assign(book, comment, { content: text(value) }) },
  call: {
    Delete: ({ sheet, comment }, _, { book }) =>
      assign(book, sheet, { comments: sheet.comments.filter((other) => other !== comment) }),
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeNode(sheet, { top: row, left: column, bottom: row, right: column }),
  },
}

const commentsOf = (sheet: Sheet | null, book: HostBook): CommentOf[] =>
  (sheet ? [sheet] : book.sheets).flatMap((own) => own.comments.map((comment) => ({ sheet: own, comment })))

export const commentsKind: Kind<Sheet | null> = {
  name: 'CommentCollection',
  item: (sheet, key, { book }) => {
    const found = commentsOf(sheet, book).find(({ comment }) => comment.id === key)
    return found ? commentNode(found.sheet, found.comment) : null
  },
  items: (sheet, { book }) => commentsOf(sheet, book).map((of) => commentNode(of.sheet, of.comment)),
  call: {
    /** A cell takes one thread of comments. */
    Add: (own, [cell, content], { book }) => {
      const { sheet, area } = rangeGiven(cell, book, own ?? undefined)
      if (area.top !== area.bottom || area.left !== area.right) throw hostFault('InvalidArgument')
      if (sheet.comments.some(({ row, column }) => holds(area, row, column)))
        throw hostFault('InvalidOperation')
      const comment = { id: newId(book), row: area.top, column: area.left, content: text(content) }
      assign(book, sheet, { comments: [...sheet.comments, comment] })
      return commentNode(sheet, comment)
    },
  },
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

/** Names of the whole book, or of one sheet. */
export interface NamesOf {
  readonly sheet: Sheet | null
}

const namesIn = ({ sheet }: NamesOf, book: HostBook): Name[] =>
  book.names.filter((name) => name.sheetId === sheet?.id)

const nameKind: Kind<Name> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  get: {
    Formula: ({ formula }) => formula,
    Name: ({ name }) => name,
    Visible: ({ visible }) => visible,
  },
  set: {
    Formula: (name, value, { book }) => assign(book, name, { formula: text(value) }),
    Visible: (name, value, { book }) => assign(book, name, { visible: flag(value) }),
  },
  call: {
    Delete: (name, _, { book }) =>
      assign(book, book, { names: book.names.filter((other) => other !== name) }),
    GetRangeOrNullObject: ({ formula }, _, { book }) => {
      const { sheet: sheetName, local } = splitAddress(formula.slice(1))
      const sheet = sheetName === undefined ? undefined : findSheet(book, sheetName)
      const area = parseArea(local)
      return sheet && area ? rangeNode(sheet, area) : null
    },
  },
}

const nameFound = (of: NamesOf, key: unknown, { book }: HostState): Node | null => {
  const found = namesIn(of, book).find(({ name }) => name.toUpperCase() === text(key).toUpperCase())
  return found ? nodeOf(nameKind, found) : null
}

export const namesKind: Kind<NamesOf> = {
  name: 'NamedItemCollection',
  item: nameFound,
  items: (of, { book }) => namesIn(of, book).map((name) => nodeOf(nameKind, name)),
  call: {
    Add: (of, [name, reference], host) => {
      const { book } = host
      const isName = NAME.test(text(name)) && !parseArea(text(name)) && !/^[rc]$/i.test(text(name))
      if (!isName || nameFound(of, name, host)) throw hostFault('InvalidArgument')
      const formula = isNode(reference) ? `=${absolute(reference.of as RangeOf)}` : text(reference)
      if (!formula.startsWith('=')) throw hostFault('InvalidArgument')
      const item: Name = {
        name: text(name),
        formula,
        visible: true,
        ...(of.sheet ? { sheetId: of.sheet.id } : {}),
      }
      assign(book, book, { names: [...book.names, item] })
      return nodeOf(nameKind, item)
    },
    GetItemOrNullObject: (of, [key], host) => nameFound(of, key, host),
  },
}

const absolute = ({ sheet, area }: RangeOf): string =>
  `${quoteName(sheet.name)}!${printArea(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`

export const OBJECT_KINDS = [commentsKind, commentKind, namesKind, nameKind]
