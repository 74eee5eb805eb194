import { ratio } from '../model/ratio.ts'
import { FormulaFault, type Node, STRENGTH } from './ast.ts'
import { type Token, tokenize } from './tokens.ts'

/**
 * Reads a formula in the workbook's notation. Every infix operator is left-associative and a leading minus
 * binds tighter than ^, as in Excel (-2^2 is 4). Throws FormulaFault with the exact place.
 */
export function parse(source: string): Node {
  const tokens = tokenize(source)
  let position = 0
  const peek = (): Token => tokens[position]!
  const take = (): Token => tokens[position++]!
  const isMark = (mark: string): boolean => {
    const token = peek()
    return token.kind === 'mark' && token.mark === mark
  }

  function expression(strength: number): Node {
    let left = operand()
    for (;;) {
      const token = peek()
      if (token.kind !== 'operator' || STRENGTH[token.operator] <= strength) return left
      take()
      const right = expression(STRENGTH[token.operator])
      left = {
        kind: 'binary',
        operator: token.operator,
        left,
        right,
        at: { from: left.at.from, to: right.at.to },
      }
    }
  }

  function operand(): Node {
    const token = peek()
    if (token.kind === 'operator' && (token.operator === '-' || token.operator === '+')) {
      take()
      const argument = operand()
      if (token.operator === '+') return argument
      return { kind: 'negate', argument, at: { from: token.at.from, to: argument.at.to } }
    }
    let node = primary()
    while (isMark('%'))
      node = { kind: 'percent', argument: node, at: { from: node.at.from, to: take().at.to } }
    return node
  }

  function primary(): Node {
    const token = take()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: ratio(token.text), text: token.text, at: token.at }
      case 'text':
        return { kind: 'text', value: token.value, at: token.at }
      case 'bracket':
        return column(token.name, token)
      case 'name':
        return named(token.name, token)
      case 'mark':
        if (token.mark === '(') {
          const inner = expression(0)
          const close = expect(')')
          return { ...inner, at: { from: token.at.from, to: close.at.to } }
        }
        if (token.mark === '{') {
          const { nodes, close } = list('}')
          return { kind: 'array', items: nodes, at: { from: token.at.from, to: close.at.to } }
        }
    }
    throw unexpected(token)
  }

  function named(name: string, token: Token): Node {
    if (isMark('(')) {
      take()
      const { nodes, close } = list(')')
      return {
        kind: 'call',
        name: name.normalize('NFKC').toUpperCase(),
        arguments: nodes,
        at: { from: token.at.from, to: close.at.to },
      }
    }
    const upper = name.normalize('NFKC').toUpperCase()
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'flag', value: upper === 'TRUE', at: token.at }
    return column(name, token)
  }

  /** A name, or with a bracket behind it a path. */
  function column(name: string, token: Token): Node {
    const behind = peek()
    if (behind.kind !== 'bracket' || behind.at.from !== token.at.to)
      return { kind: 'name', name, at: token.at }
    take()
    return { kind: 'path', table: name, column: behind.name, at: { from: token.at.from, to: behind.at.to } }
  }

  function list(closing: ')' | '}'): { nodes: Node[]; close: Token } {
    const nodes: Node[] = []
    if (!isMark(closing)) {
      nodes.push(expression(0))
      while (isMark(',')) {
        take()
        nodes.push(expression(0))
      }
    }
    return { nodes, close: expect(closing) }
  }

  function expect(mark: string): Token {
    const token = take()
    if (token.kind !== 'mark' || token.mark !== mark) throw unexpected(token, mark)
    return token
  }

  function unexpected(token: Token, wanted?: string): FormulaFault {
    const found = source.slice(token.at.from, token.at.to)
    if (token.kind === 'end') return new FormulaFault('formulaEnds', token.at, { wanted: wanted ?? '' })
    return new FormulaFault('formulaUnexpected', token.at, { found, wanted: wanted ?? '' })
  }

  const root = expression(0)
  if (peek().kind !== 'end') throw unexpected(peek())
  return root
}
