import { ROOT } from '../../../model/field.ts'
import type { Requirement } from '../../../model/rule.ts'
import { check, consistency, onceSet } from '../../builders.ts'

const data: readonly Requirement[] = [
  check(ROOT)('区块个数', '区块数=区块总数', ['一', '附件1'], { message: '区块个数与文件不符' }),
  check('市区')('附件一按区占地', '占地合计=附件一占地', ['附件1'], {
    ...onceSet('附件一占地'),
    message: '占地合计与附件1不符',
  }),
  check('市区')(
    '本区标准不低于全市',
    'AND(本区M1产值>=M1亩均产值下限,本区M0产值>=M0亩均产值下限,本区M1税收>=M1亩均税收下限,本区M0税收>=M0亩均税收下限)',
    ['附件3第4条'],
    { message: '各区标准只能加严，不能低于全市下限' },
  ),
  check('项目')('混合用地未分列', '分块数>0', ['附件3第4条'], {
    scope: 'AND(含M1,含M0)',
    message: 'M1、M0未分列面积，按较高的M0门槛检验',
  }),
  check('项目')('M2无准入门槛', 'NOT(含M2)', ['附件3', '附件1'], {
    message: '附件3只规定M1、M0的门槛，M2用地无门槛可检',
  }),
  check('项目')('基金用途', 'OR(基金用途=基金用途清单)', ['五（二）'], {
    ...onceSet('基金用途'),
    message: '不在基金主要用途之列，请确认',
  }),
  check('转用地块')('区级分成缺失', 'NOT(ISBLANK(区级分成))', ['五（二）'], {
    scope: '应计提',
    message: '缺区级分成，按标准全额计提',
  }),
  check('转用地块')('区级分成不足', '区级分成>=按亩计提', ['五（二）'], {
    scope: 'AND(应计提,计提封顶,NOT(ISBLANK(区级分成)))',
    message: '区级分成低于计提标准，以分成为限',
  }),
  check('转用地块')('红线内不得转用', 'NOT(红线内)', ['一'], { message: '工业红线内的用地转为他用' }),
  check(ROOT)('平台用地容量', '安置用地需求<=安置平台容量', ['三、二是'], {
    message: '安置用地需求超过平台容量',
  }),
]

/** The notice against itself. */
const contradictions: readonly Requirement[] = [
  consistency(ROOT)('亩均税收与税收总额', '按亩均推算税收>=税收总目标', ['二', '二（一）', '附件1'], {
    message: '各区块都达到亩均税收目标，税收总额仍达不到目标',
  }),
  consistency(ROOT)('亩均增加值与增加值总额', '按亩均推算增加值>=增加值总目标', ['二', '二（一）', '附件1'], {
    message: '各区块都达到亩均增加值目标，增加值总额仍达不到目标',
  }),
  consistency(ROOT)(
    '正文与附件四主导产业上限',
    '主导产业基数+主导产业可增数<=大园主导产业上限',
    ['三、一是', '附件4第1行'],
    { message: '正文允许的主导产业个数多于附件4' },
  ),
  consistency(ROOT)('示范园区名额与区块数', 'OR(允许重复入选,示范园区名额*5<=区块数)', ['五（二）'], {
    message: '不允许重复入选的，五年名额多于区块数',
  }),
  consistency('区块')('附件一与附件四主导产业数', 'NOT(主导产业冲突)', ['附件1', '附件4第1行'], {
    message: '附件1所列主导产业多于附件4允许的个数',
  }),
]

export const checks: readonly Requirement[] = [...data, ...contradictions]
