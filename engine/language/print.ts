import { type Node, STRENGTH } from './ast.ts'

const BARE = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** A label as it stands in a formula: bare where it can be, otherwise in brackets. */
export const printName = (name: string): string =>
  BARE.test(name) && !/^(true|false)$/i.test(name) ? name : `[${name}]`

/** A formula as text, in one normal spelling; parsing it again gives the same formula. */
export function print(node: Node, strength = 0): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`
    case 'flag':
      return node.value ? 'TRUE' : 'FALSE'
    case 'name':
      return printName(node.name)
    case 'path':
      return `${printName(node.table)}[${node.column}]`
    case 'negate':
      return `-${print(node.argument, 6)}`
    case 'percent':
      return `${print(node.argument, 6)}%`
    case 'call':
      return `${node.name}(${node.arguments.map((a) => print(a)).join(',')})`
    case 'array':
      return `{${node.items.map((a) => print(a)).join(',')}}`
    case 'binary': {
      const own = STRENGTH[node.operator]
      const text = `${print(node.left, own - 1)}${node.operator}${print(node.right, own)}`
      return own <= strength ? `(${text})` : text
    }
  }
}
