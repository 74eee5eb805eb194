import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'

/** 附件3第1、2条: the enterprise; a company yet to be set up is tested on its parent. */
const tenant = qualification('企业', '入驻主体')
const premises = qualification('企业', '用房入驻')
const sublet = qualification('企业', '转租准入')
const enterprises: readonly Requirement[] = [
  tenant.must('未列入失信黑名单', 'NOT(IF(拟设新公司,母公司[失信黑名单],失信黑名单))', ['附件3第1条'], {
    message: '主体（拟设新公司为其母公司）列入失信联合惩戒黑名单',
  }),
  tenant.must(
    '行业门类',
    'IF(拟设新公司,OR(母公司[行业门类]=允许行业门类),OR(行业门类=允许行业门类))',
    ['附件3第1条'],
    { message: '行业不属于C、G、I、M门类' },
  ),
  premises.scope('租赁或分割受让', 'OR(用房方式={"租赁","分割受让"})', ['附件3第2条']),
  premises.must(
    '用房行业门类',
    'SWITCH(门类认定口径,"统计",OR(统计门类=允许行业门类),"税务",OR(税务门类=允许行业门类),OR(OR(统计门类=允许行业门类),OR(税务门类=允许行业门类)))',
    ['附件3第2条'],
    { message: '产业用房承租或受让方不属允许的行业门类' },
  ),
  sublet.must('转租企业符合准入', '入驻主体', ['三、二是'], {
    scope: 'AND(NOT(ISBLANK(所属区块)),所属区块[统一收租])',
    message: '转租对象不符合准入条件',
  }),
]

/** The four bars of 附件3第4条, where `of` says when a land use is tested. */
const bars = (prefix: string, of: (use: string) => string) =>
  ['产值', '税收'].flatMap((what) =>
    ['M1', 'M0'].map((use) => ({
      label: `${prefix}${use}亩均${what}`,
      test: `亩均${what}>=市区[本区${use}${what}]`,
      more: { scope: of(use), message: `${use}亩均${what}低于门槛` },
    })),
  )

/** 附件3第4条 on each part of a mixed project, on its own area. */
const partly = qualification('分块', '分块准入')
const parts: readonly Requirement[] = [
  partly.scope('分块属M1或M0', 'OR(土地功能={"M1","M0"})', ['附件3第4条']),
  ...bars('分块', (use) => `土地功能="${use}"`).map(({ label, test, more }) =>
    partly.must(label, test, ['附件3第4条'], more),
  ),
]

/** 附件3第3条: M1 that stays M1 and M2 have no investment bar. */
const invested = qualification('项目', '投资准入')
const productive = qualification('项目', '产出准入')
const projects: readonly Requirement[] = [
  invested.scope('有投资门槛', '须投资门槛', ['附件3第3条']),
  invested.must('M0新增或拆建投资强度', '投资强度>=M0拆建投资强度下限', ['附件3第3条'], {
    scope: '拆建类',
    quote: '投资强度应不低于600万元/亩',
    message: '投资强度低于新增或拆除重建的门槛',
  }),
  invested.must('M0局部改造投资强度', '投资强度>=M0局改投资强度下限', ['附件3第3条'], {
    scope: '局改类',
    quote: '投资强度应不低于300万元/亩',
    message: '投资强度低于局部改造的门槛',
  }),
  productive.scope('有产出门槛', 'OR(含M1,含M0)', ['附件3第4条']),
  ...bars('', (use) => `检验口径="${use}"`).map(({ label, test, more }) =>
    productive.must(label, test, ['附件3第4条'], more),
  ),
  productive.must('各分块均达门槛', 'COUNTIFS(分块[分块准入],FALSE)=0', ['附件3第4条'], {
    scope: '分块数>0',
    message: '有分块未达产出门槛',
  }),
  productive.must('研发占比', '研发占比>=研发占比下限', ['附件3第4条'], {
    ...onceSet('研发占比下限'),
    message: '研发占比低于本区标准',
  }),
  productive.must('亩均能耗', '亩均能耗<=亩均能耗上限', ['附件3第4条'], {
    ...onceSet('亩均能耗上限'),
    message: '亩均能耗高于本区标准',
  }),
  productive.must('亩均排放', '亩均排放<=亩均排放上限', ['附件3第4条'], {
    ...onceSet('亩均排放上限'),
    message: '亩均排放高于本区标准',
  }),
]

/** 文首, 一, 附件3: all that a project needs together. */
const admitted = qualification('项目', '准入', '裁定')
const together: readonly Requirement[] = [
  admitted.scope('在中心城区区块内', '中心城区内', ['文首', '一']),
  admitted.scope('属M1或M0用地', 'OR(含M1,含M0)', ['附件3第1条']),
  admitted.must('在工业红线内', '工业红线内', ['一'], {
    quote: '严格执行工业红线保护',
    message: '不在工业红线内',
  }),
  admitted.inPrinciple('单一主体', 'OR(NOT(单一主体要求),主体数=1)', ['附件3第1条'], {
    quote: '入驻对象原则上应为单一主体',
    message: '不是单一主体，须批准',
  }),
  admitted.must('入驻企业合格', '入驻企业[入驻主体]', ['附件3第1条'], { message: '入驻企业不符合主体要求' }),
  admitted.must('达到投资门槛', 'OR(NOT(须投资门槛),投资准入)', ['附件3第3条'], {
    message: '投资强度未达门槛',
  }),
  admitted.must('达到产出门槛', '产出准入', ['附件3第4条'], { message: '产出未达门槛' }),
  qualification('项目', '优先招引项目').encouraged('优先招引类型', '优先招引', ['三、四是']),
]

export const entry: readonly Requirement[] = [...enterprises, ...parts, ...projects, ...together]
