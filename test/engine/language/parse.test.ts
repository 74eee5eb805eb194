import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../../engine/language/ast.ts'
import { parse } from '../../../engine/language/parse.ts'
import { print } from '../../../engine/language/print.ts'
import { faultOf } from '../desk.ts'
import { anyNode } from './anyNode.ts'

/** A formula's structure: (* a (+ b 1)). */
function tree(node: Node): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'text':
      return `'${node.value}'`
    case 'flag':
      return String(node.value)
    case 'name':
      return node.name
    case 'path':
      return `${node.table}.${node.column}`
    case 'negate':
      return `(- ${tree(node.argument)})`
    case 'percent':
      return `(% ${tree(node.argument)})`
    case 'binary':
      return `(${node.operator} ${tree(node.left)} ${tree(node.right)})`
    case 'call':
      return `(${[node.name, ...node.arguments.map(tree)].join(' ')})`
    case 'array':
      return `{${node.items.map(tree).join(' ')}}`
  }
}

describe('precedence, as in a spreadsheet', () => {
  test.each([
    ['-2^2', '(^ (- 2) 2)'],
    ['2^3^2', '(^ (^ 2 3) 2)'],
    ['2^-1', '(^ 2 (- 1))'],
    ['2%^2', '(^ (% 2) 2)'],
    ['-2%', '(- (% 2))'],
    ['5%%', '(% (% 5))'],
    ['a*b^c', '(* a (^ b c))'],
    ['a+b*c-d', '(- (+ a (* b c)) d)'],
    ['a-b-c', '(- (- a b) c)'],
    ['a/b*c', '(* (/ a b) c)'],
    ['a&b+c', '(& a (+ b c))'],
    ['a>=b&c', '(>= a (& b c))'],
    ['a=b=c', '(= (= a b) c)'],
    ['a<=b+1', '(<= a (+ b 1))'],
    ['(a+b)*c', '(* (+ a b) c)'],
    ['-(a+b)', '(- (+ a b))'],
    ['--a', '(- (- a))'],
    ['+a', 'a'],
    ['- -a', '(- (- a))'],
  ])('%s', (formula, structure) => expect(tree(parse(formula))).toBe(structure))
})

describe('what people type', () => {
  test.each([
    ['a leading =', '=a+1', '(+ a 1)'],
    ['a full-width leading =', '＝a+1', '(+ a 1)'],
    ['a blank before it', '  = a', 'a'],
    ['full-width comparison', 'a≥b', '(>= a b)'],
    ['≤', 'a≤b', '(<= a b)'],
    ['≠', 'a≠b', '(<> a b)'],
    ['two full-width characters', 'a＞＝b', '(>= a b)'],
    ['＜＞', 'a＜＞b', '(<> a b)'],
    ['half and full width', 'a>＝b', '(>= a b)'],
    ['full and half width', 'a＜=b', '(<= a b)'],
    ['full-width brackets and commas', 'MAX（a，b）', '(MAX a b)'],
    ['a semicolon', 'MAX(a;b)', '(MAX a b)'],
    ['full-width operators', '（a＋b）×c÷d－e', '(- (/ (* (+ a b) c) d) e)'],
    ['full-width digits', '１２．５％', '(% 12.5)'],
    ['a full-width function', 'ＭＡＸ(a,b)', '(MAX a b)'],
    ['a small function', 'max(a,b)', '(MAX a b)'],
    ['yes and no', 'OR(true,False)', '(OR true false)'],
    ['full-width quotes', '类型=“连片”', "(= 类型 '连片')"],
    ['full-width quotes the wrong way round', '类型=”连片“', "(= 类型 '连片')"],
    ['quotes inside a text', 'a="“四上”企业"', "(= a '“四上”企业')"],
    ['a quote inside a text', 'a="他说""好"""', '(= a \'他说"好"\')'],
    ['an empty text', 'a=""', "(= a '')"],
    ['a list', 'OR(类型={"连片","零星"})', "(OR (= 类型 {'连片' '零星'}))"],
    ['a full-width list', 'OR(类型=｛“连片”、“零星”｝)', "(OR (= 类型 {'连片' '零星'}))"],
    ['line breaks', 'IF(a,\n  1,\n  2)', '(IF a 1 2)'],
    ['an exponent', '1.5e-3*2E3', '(* 1.5e-3 2E3)'],
    ['a number without its zero', '.5+1.', '(+ .5 1.)'],
  ])('%s: %s', (_, formula, structure) => expect(tree(parse(formula))).toBe(structure))
})

describe('names', () => {
  test.each([
    ['占地面积', '占地面积'],
    ['_a1', '_a1'],
    ['[占地面积]', '占地面积'],
    ['[@占地面积]', '占地面积'],
    ['[ @ 占地面积 ]', '占地面积'],
    ['[用地（亩）]', '用地（亩）'],
    ['[2023年产值]', '2023年产值'],
    ['[a，b]', 'a，b'],
    ['[TRUE]', 'TRUE'],
    ['镇街[任务]', '镇街.任务'],
    ['[表 1][列 2]', '表 1.列 2'],
    ['企业［面积］', '企业.面积'],
    ['SUM(企业[面积])', '(SUM 企业.面积)'],
  ])('%s', (formula, structure) => expect(tree(parse(formula))).toBe(structure))
})

describe('faults stand at their place', () => {
  test.each([
    ['a+', 'formulaEnds', 2, 2, ''],
    ['', 'formulaEnds', 0, 0, ''],
    ['=', 'formulaEnds', 1, 1, ''],
    ['MAX(a', 'formulaEnds', 5, 5, ''],
    ['(a', 'formulaEnds', 2, 2, ''],
    ['a b', 'formulaUnexpected', 2, 3, 'b'],
    ['a)', 'formulaUnexpected', 1, 2, ')'],
    ['MAX(a,)', 'formulaUnexpected', 6, 7, ')'],
    ['a*/b', 'formulaUnexpected', 2, 3, '/'],
    ['2023年产值>1', 'formulaUnexpected', 4, 7, '年产值'],
    ['=面积>=1,000', 'formulaUnexpected', 6, 7, ','],
    ['1.2.3', 'formulaUnexpected', 3, 5, '.3'],
    ['1e9999', 'formulaUnexpected', 1, 6, 'e9999'],
    ['a#b', 'formulaCharacter', 1, 2, '#'],
    ['a 😀', 'formulaCharacter', 2, 4, '😀'],
    ['a="连片', 'formulaUnclosed', 2, 5, '"连片'],
    ['[用地', 'formulaUnclosed', 0, 3, '[用地'],
    ['a[b', 'formulaUnclosed', 1, 3, '[b'],
    ['a [b]', 'formulaUnexpected', 2, 5, '[b]'],
    ['{1,2', 'formulaEnds', 4, 4, ''],
  ])('%j: %s', (formula, code, from, to, text) => {
    const fault = faultOf(formula, () => parse(formula))
    expect(fault).toMatchObject({ code, at: { from, to }, text })
  })

  test('what was expected is said', () => {
    expect(faultOf('MAX(a', () => parse('MAX(a'))?.values).toEqual({ wanted: ')' })
    expect(faultOf('MAX(a b)', () => parse('MAX(a b)'))?.values).toEqual({ found: 'b', wanted: ')' })
    expect(faultOf('OR(a={1)', () => parse('OR(a={1)'))?.values).toEqual({ found: ')', wanted: '}' })
  })

  test('a formula longer than anybody writes is a fault, not a crash', () => {
    for (const formula of [`${'('.repeat(9000)}1`, `1${'+1'.repeat(9000)}`, '-'.repeat(9000)])
      expect(faultOf(formula, () => parse(formula))?.code).toBe('formulaUnexpected')
  })
})

describe('printing', () => {
  test.each([
    ['= a ≥ １ ＋ [b]', 'a>=1+b'],
    ['（a＋b）×c', '(a+b)*c'],
    ['a+(b*c)', 'a+b*c'],
    ['a-(b-c)', 'a-(b-c)'],
    ['(a-b)-c', 'a-b-c'],
    ['a/(b*c)', 'a/(b*c)'],
    ['(a=b)=c', 'a=b=c'],
    ['a=(b=c)', 'a=(b=c)'],
    ['-(a+b)', '-(a+b)'],
    ['(-a)^2', '-a^2'],
    ['-(a^2)', '-(a^2)'],
    ['2^(3^2)', '2^(3^2)'],
    ['(1+2)%', '(1+2)%'],
    ['if(a,“甲”,"")', 'IF(a,"甲","")'],
    ['"“四上”""户"', '"“四上”""户"'],
    ['[用地（亩）]', '[用地（亩）]'],
    ['[true]', '[true]'],
    ['企业[@面积]', '企业[面积]'],
    ['[表 1][列]', '[表 1][列]'],
    ['{1;-2}', '{1,-2}'],
  ])('%s as %s', (formula, printed) => expect(print(parse(formula))).toBe(printed))

  test('what is printed reads as the same formula', () => {
    fc.assert(
      fc.property(anyNode, (node) => {
        const printed = print(node)
        expect(tree(parse(printed))).toBe(tree(node))
        expect(print(parse(printed))).toBe(printed)
      }),
      { seed: 20222, numRuns: 1000 },
    )
  })
})
