import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../engine/model/field.ts'
import { derived, entity, key, number, reference } from '../../../engine/packs/builders.ts'
import { deskOf } from '../desk.ts'
import { findings, policyOf } from '../small.ts'
import { ENTITIES, PARAMETERS } from './towns.ts'

const desk = deskOf({ entities: ENTITIES, parameters: PARAMETERS, rows: { 项目: [{ 编号: '1' }] } })

describe('units', () => {
  test.each([
    ['用地', '亩'],
    ['用地+建筑面积', '亩'],
    ['建筑面积+用地', '㎡'],
    ['用地*2', '亩'],
    ['用地*标准', '万元'],
    ['建筑面积*标准', '万元'],
    ['用地*占比', '亩'],
    ['占比*系数', '%'],
    ['占比*占比', ''],
    ['1/占比', ''],
    ['占比^2', ''],
    ['占比/2', '%'],
    ['投资/用地', '万元/亩'],
    ['建筑面积/用地', ''],
    ['用地/用地', ''],
    ['2*3', '?'],
    ['占比+10%', '%'],
    ['10%+占比', ''],
    ['层数+1', '层'],
    ['IF(在册,用地,建筑面积)', '亩'],
    ['IF(在册,30,50)', '?'],
    ['MAX(0,用地-20)', '亩'],
    ['ROUND(投资,0)', '万元'],
    ['用地^2', '亩^2'],
    ['投资/用地^2', '万元/亩^2'],
    ['竣工-开工', '天'],
    ['开工+30', 'date'],
    ['年度-考核年度', '年'],
    ['年度+1', 'year'],
    ['YEAR(开工)', 'year'],
    ['MAX(开工,竣工)', 'date'],
    ['IF(在册,年度,2022)', 'year'],
    ['EDATE(开工,年限)', 'date'],
    ['YEARFRAC(开工,竣工)', '年'],
    ['累进(档次,建筑面积)', '万元'],
    ['分档(档次,建筑面积)', '万元/亩'],
    ['LEFT(名称,2)', 'text'],
    ['用地>20', 'flag'],
  ])('%s is in %j', (formula, unit) => expect(desk.unit(formula)).toBe(unit))

  test.each([
    ['用地>投资', 'unitMismatch', '用地>投资', { left: '亩', right: '万元' }],
    ['用地>=20+投资', 'unitMismatch', '用地>=20+投资', { left: '亩', right: '万元' }],
    ['用地>=20%', 'unitMismatch', '用地>=20%', { left: '亩', right: '1' }],
    ['用地>层数', 'unitMismatch', '用地>层数', { left: '亩', right: '层' }],
    ['MAX(用地,投资)', 'unitMismatch', 'MAX(用地,投资)', { left: '亩', right: '万元' }],
    ['IF(在册,用地,投资)', 'unitMismatch', 'IF(在册,用地,投资)', { left: '亩', right: '万元' }],
    ['标准>=系数', 'unitMismatch', '标准>=系数', { left: '万元/亩', right: '1' }],
    ['SWITCH(用地,投资,1,2)', 'unitMismatch', '投资', { left: '亩', right: '万元' }],
    ['分档(档次,投资)', 'unitMismatch', '投资', { left: '亩', right: '万元' }],
    ['开工+用地', 'unitMismatch', '开工+用地', { left: '天', right: '亩' }],
  ])('%s: %s', (formula, code, text, values) =>
    expect(desk.fault(formula)).toMatchObject({ code, text, values }),
  )
})

describe('types', () => {
  test.each([
    ['用地>"20"', '"20"', 'text', 'number'],
    ['类型>"连片"', '类型', 'text', 'number'],
    ['类型=1', '1', 'number', 'text'],
    ['在册=1', '1', 'number', 'flag'],
    ['在册="是"', '"是"', 'text', 'flag'],
    ['开工>=2022', '2022', 'number', 'date'],
    ['开工>=年度', '年度', 'year', 'date'],
    ['开工>="2022-01-01"', '"2022-01-01"', 'text', 'date'],
    ['年度>=用地', '用地', 'number', 'year'],
    ['年度>=年限', '年限', 'number', 'year'],
    ['模式="自改"', '模式', 'list', 'text'],
    ['AND(用地,在册)', '用地', 'number', 'flag'],
    ['NOT(用地)', '用地', 'number', 'flag'],
    ['IF(用地,1,2)', '用地', 'number', 'flag'],
    ['IF(在册,"是",1)', '1', 'number', 'text'],
    ['IF(在册,开工,1)', '开工', 'date', 'number'],
    ['用地+类型', '类型', 'text', 'number'],
    ['-类型', '类型', 'text', 'number'],
    ['SUM(类型)', '类型', 'text', 'number'],
    ['名称&用地', '用地', 'number', 'text'],
    ['HAS(类型,"连片")', '类型', 'text', 'list'],
    ['YEAR(年度)', '年度', 'year', 'date'],
    ['EDATE(用地,1)', '用地', 'number', 'date'],
    ['开工+竣工', '竣工', 'date', 'number'],
    ['1-开工', '开工', 'date', 'number'],
    ['OR(用地=清单)', '用地', 'number', 'text'],
  ])('%s at %s', (formula, text, found, wanted) =>
    expect(desk.fault(formula)).toMatchObject({ code: 'typeMismatch', text, values: { found, wanted } }),
  )
})

describe('names', () => {
  test.each([
    ['[用地（亩）]>20', '亩'],
    ['[@用地]', '亩'],
    ['[建筑面积（改造后）]', '㎡'],
    ['[建筑面积（改造后）（㎡）]', '㎡'],
    ['镇街[任务（亩）]', '亩'],
    ['SUM(企业[厂房（㎡）])', '㎡'],
  ])('%s is known', (formula, unit) => {
    expect(desk.fault(formula)).toBeNull()
    expect(['flag', unit]).toContain(desk.unit(formula))
  })

  test.each([
    ['用的>20', 'unknownName', '用的', { name: '用的', entity: '项目', nearest: '用地' }],
    ['最小用低', 'unknownName', '最小用低', { name: '最小用低', entity: '项目', nearest: '最小用地' }],
    ['完全不同', 'unknownName', '完全不同', { name: '完全不同', entity: '项目', nearest: '' }],
    ['镇街[任物]', 'unknownName', '镇街[任物]', { name: '任物', entity: '镇街', nearest: '任务' }],
    ['镇接[任务]', 'unknownTable', '镇接[任务]', { name: '镇接', nearest: '镇街' }],
    ['SUM(企业[厂方])', 'unknownName', '企业[厂方]', { name: '厂方', entity: '企业', nearest: '厂房' }],
    ['SUM(其他[厂房])', 'unknownTable', '其他[厂房]', { name: '其他', nearest: '' }],
    ['SUMIF(企业[厂房],1)', 'unknownFunction', 'SUMIF(企业[厂房],1)', { name: 'SUMIF', nearest: 'SUMIFS' }],
    ['COUNTIF(企业[规上],TRUE)', 'unknownFunction', 'COUNTIF(企业[规上],TRUE)', { nearest: 'COUNTIFS' }],
    ['分档(挡次,用地)', 'unknownName', '挡次', { name: '挡次', nearest: '档次' }],
    ['XYZW(1)', 'unknownFunction', 'XYZW(1)', { name: 'XYZW', nearest: '' }],
    ['项目[用地]', 'ownTable', '项目[用地]', { name: '项目' }],
    ['SUM(项目[用地])', 'ownTable', '项目[用地]', { name: '项目' }],
    ['COUNTIFS(项目[在册],TRUE)', 'ownTable', '项目[在册]', { name: '项目' }],
    ['规划[指标]', 'noPath', '规划[指标]', { from: '项目', to: '规划' }],
    ['企业[厂房]', 'noPath', '企业[厂房]', { from: '项目', to: '企业' }],
    ['SUMIFS(规划[指标],规划[指标],1)', 'noPath', '规划[指标]', { from: '规划', to: '项目' }],
    ['SUM(设备[原值])', 'ambiguousPath', 'SUM(设备[原值])', { from: '设备', to: '项目' }],
  ])('%s: %s', (formula, code, text, values) =>
    expect(desk.fault(formula)).toMatchObject({ code, text, values }),
  )
})

describe('paths', () => {
  test.each([
    ['项目', '镇街[任务]', '亩'],
    ['企业', '项目[用地]', '亩'],
    ['企业', '镇街[任务]', '亩'],
    ['企业', '母公司[厂房]', '㎡'],
    ['设备', '原企业[厂房]', '㎡'],
    ['镇街', 'SUM(项目[用地])', '亩'],
    ['镇街', 'SUM(企业[厂房])', '㎡'],
    [ROOT, 'SUM(企业[厂房])', '㎡'],
    [ROOT, 'SUM(规划[指标])', '亩'],
  ])('on a row of %s: %s', (where, formula, unit) => expect(desk.unit(formula, where)).toBe(unit))

  test.each([
    ['设备', '项目[用地]', 'ambiguousPath'],
    ['企业', '企业[厂房]', 'ownTable'],
    [ROOT, '项目[用地]', 'noPath'],
    ['镇街', '项目[用地]', 'noPath'],
  ])('on a row of %s: %s is %s', (where, formula, code) =>
    expect(desk.fault(formula, where)).toMatchObject({ code, text: formula }),
  )
})

describe('forms', () => {
  test.each([
    ['SUM()', 'argumentCount', 'SUM()'],
    ['IF(在册,1)', 'argumentCount', 'IF(在册,1)'],
    ['NOT()', 'argumentCount', 'NOT()'],
    ['ROUND(用地)', 'argumentCount', 'ROUND(用地)'],
    ['ISBLANK()', 'argumentCount', 'ISBLANK()'],
    ['AVERAGE(企业[厂房],企业[厂房])', 'argumentCount', 'AVERAGE(企业[厂房],企业[厂房])'],
    ['AVERAGE(用地,建筑面积)', 'tableColumnWanted', '用地'],
    ['COUNTIFS(用地,1)', 'tableColumnWanted', '用地'],
    ['COUNTIFS(企业[规上])', 'pairsWanted', 'COUNTIFS(企业[规上])'],
    ['SUMIFS(企业[厂房],企业[规上])', 'pairsWanted', 'SUMIFS(企业[厂房],企业[规上])'],
    ['SUMIFS(企业[厂房])', 'pairsWanted', 'SUMIFS(企业[厂房])'],
    ['SUMIFS(企业[厂房],镇街[突出],TRUE)', 'sameTableWanted', '镇街[突出]'],
    ['SUMIFS(企业[厂房],在册,TRUE)', 'sameTableWanted', '在册'],
    ['COUNTIFS(企业[厂房],">大")', 'criterionNumber', '">大"'],
    ['COUNTIFS(企业[规上],"TRUE")', 'typeMismatch', '"TRUE"'],
    ['COUNTIFS(企业[行业],1)', 'typeMismatch', '1'],
    ['COUNTIFS(企业[厂房],用地,企业[厂房],投资)', 'unitMismatch', '投资'],
    ['IFS(在册,1,从严)', 'pairsWanted', 'IFS(在册,1,从严)'],
    ['COUNTA(企业[行业])', 'distinctForm', 'COUNTA(企业[行业])'],
    ['ROWS(企业[厂房])', 'tableWanted', '企业[厂房]'],
    ['RANK(用地,5)', 'tableColumnWanted', 'RANK(用地,5)'],
    ['ISBLANK(用地+1)', 'blankOfField', '用地+1'],
    ['ISBLANK(SUM(企业[厂房]))', 'blankOfField', 'SUM(企业[厂房])'],
    ['ROUND(用地,层数)', 'wholeConstantWanted', '层数'],
    ['ROUND(用地,0.5)', 'wholeConstantWanted', '0.5'],
    ['ROUND(用地,1000)', 'wholeConstantWanted', '1000'],
    ['用地^0.5', 'fractionalPower', '0.5'],
    ['用地^层数', 'fractionalPower', '层数'],
    ['1.1^(1/3)', 'fractionalPower', '(1/3)'],
    ['1.1^65', 'fractionalPower', '65'],
    ['类型={"连片","零星"}', 'arrayPlace', '{"连片","零星"}'],
    ['OR(类型<>{"连片"})', 'arrayPlace', '类型<>{"连片"}'],
    ['AND(类型=清单)', 'arrayPlace', '类型=清单'],
    ['分档(档次)', 'bandsForm', '分档(档次)'],
    ['分档(最小用地,用地)', 'unknownName', '最小用地'],
    ['累进(1,用地)', 'bandsForm', '累进(1,用地)'],
  ])('%s: %s', (formula, code, text) => expect(desk.fault(formula)).toMatchObject({ code, text }))

  test.each([
    'OR(类型={"连片","零星"})',
    'AND(类型<>{"连片","零星"})',
    'OR(类型=清单)',
    'AND(类型<>清单)',
    'OR(年度={2022,2023})',
    'COUNTIFS(企业[规上],TRUE)>=1',
    'COUNTIFS(企业[行业],"<>纺织")=0',
    'COUNTIFS(企业[行业],名称)=0',
    'COUNTIFS(企业[厂房],">=-5.5")>=1',
    'COUNTIFS(企业[注册],">=2022-01-01")>=1',
    'COUNTIFS(企业[注册],"<="&截止)>=1',
    'SUMIFS(企业[厂房],企业[规上],TRUE,企业[厂房],">="&建筑面积)>0',
    'COUNTA(UNIQUE(企业[行业]))<=3',
    'MAX(企业[注册])<=截止',
    'RANK(用地,项目[用地])<=2',
    'RANK(用地,项目[建筑面积],1)<=2',
    'SUM(用地,建筑面积)>=20',
    'MAX(用地,SUM(企业[厂房]))>=20',
    'MIN(20,企业[厂房])>=2',
    'ISBLANK(镇街[任务])',
    'ISBLANK(标准)',
    '在册+从严+突出数>=2',
  ])('%s is a formula', (formula) => {
    expect(desk.fault(formula.replace('突出数', 'IF(镇街[突出],1,0)'))).toBeNull()
    expect(desk.unit(formula.replace('突出数', 'IF(镇街[突出],1,0)'))).toBe('flag')
  })
})

describe('circles are judged by field, not by table', () => {
  const plots = (projectFormula: string, plotFormula: string) =>
    findings(
      policyOf({
        entities: [
          entity('项目', key('编号'), number('面积', '亩'), derived('合计', '亩', projectFormula)),
          entity(
            '地块',
            key('地块号'),
            reference('项目', '项目'),
            derived('面积', '亩', plotFormula),
            number('基数', '亩'),
          ),
        ],
        area: '项目',
        main: { entity: '项目', qualification: '' },
      }),
    ).filter((d) => d.code === 'cycle')

  test('up and down through different fields', () =>
    expect(plots('SUM(地块[面积])', '项目[面积]*2')).toEqual([]))
  test('up and down through the same field', () =>
    expect(plots('SUM(地块[面积])', '项目[合计]*2').map((d) => d.values.way)).toEqual([
      '项目.合计 → 地块.面积 → 项目.合计',
    ]))
  test('a field of itself', () =>
    expect(plots('合计+1', '基数').map((d) => d.values.way)).toEqual(['项目.合计 → 项目.合计']))
})
