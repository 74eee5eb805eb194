/** What compiling and running a policy can find. */
export const rules: Readonly<Record<string, string>> = {
  duplicateParameter: '参数“{label}”有两个，请改名或删去一个。',
  duplicateField: '“{entity}”有两个字段叫“{label}”，请改名或删去一个。',
  duplicateRule: '“{label}”有两行，请改名或删去一行。',
  ambiguousName: '“{label}”既是“{entity}”的字段，又是参数或资格的名称，公式里分不清，请改名。',
  unknownUnit: '不认识单位“{unit}”[[（是不是“{nearest}”？）]]。',
  unknownColumn: '“{entity}”里没有“{name}”这个字段或资格[[（是不是“{nearest}”？）]]。',
  unknownKind: '没有“{name}”这种计奖方式，可用：{known}。',
  unknownBands:
    '没有“{name}”这个分档参数[[（是不是“{nearest}”？）]]。请在“参数”表里把类型填成“分档表”，并在“参数分档”表里填各档。',
  dateField:
    '“{name}”是{found:kind}，不能说明年度或日期；请改填类型为“年度”或“日期”的字段，或在“字段”表里改它的类型。',
  noKey: '“{entity}”表没有编号：请把认行的那个字段的类型填成“编号”，引用、台账、年度资金都靠它找到行。',
  twoKeys: '“{entity}”表有两个编号字段（另一个是“{first}”），请只留一个，其余改成“文本”或“引用”。',
  fundIncome: '资金“{label}”没有写明有多少钱：请填容量公式，或同时填计提基数和比例。',
  fundGroup: '资金只能按“年度”分，不能按“{name}”分；按年的填“年度”，整个实施期一笔的留空。',
  fundIsQuota: '“{name}”是名额，不是资金；资金在“额度”表里不填对象。',
  fundNoChoice:
    '“{name}”是参数，但不是单选，不能给出资金名称；请填资金名称，或把该参数的类型改成单选、可选值填资金名称。',
  fundOpen: '“{label}”的资金来源由参数“{name}”定，该参数未定：暂不从任何资金支付。',
  tierUnit:
    '分档参数“{table}”按“{wanted:unit}”分档，这里用来选档的“{by}”单位是“{found:unit}”；请在“分档依据”列填按哪个量分档，或改正该参数的分档单位。',
  amountUnit:
    '计奖基数（{base:unit}）乘以标准（{rate:unit}）得到的是“{found:unit}”，不是钱；请改正标准的单位，如每家定额的标准单位填 万元、基数填 1。',
  unknownRounding: '取整单位“{name}”不能用，可用：分、角、元、十元、百元、千元、万元。',
  unknownFund: '额度里没有资金“{name}”[[（是不是“{nearest}”？）]]。',
  formulaMissing: '“{label}”的这一格没有填公式，请补上。',
  cycle: '公式互相引用成了一个圈：{way}。请改掉其中一处。',
  standardNotSet: '“{label}”的标准未定（参数：{parameters}），暂不适用；填上参数后才判定。',
  outsidePeriod:
    '{entity}有 {count} 行的“{field}”不在实施期 {from}—{to} 年之内：{rows}；照常计算，请核对年份。',
  targetOutsidePeriod: '目标“{label}”的年度 {year} 不在实施期 {from}—{to} 年之内；照常计算，请核对。',
  paidNotEligible: '{id} 的“{label}”台账已付 {paid:grouped} 元，但现在不符合或尚未定：按已付计入，请核对。',
  paidMore:
    '{id} 的“{label}”台账已付 {paid:grouped} 元，多于按现行标准应奖的 {due:grouped} 元：按已付计，待付为零。',
  paidNotIncluded:
    '“{label}”有 {count} 行台账，却未纳入测算：合计里没有这些钱；要计入，请在奖补表“纳入测算”填是。',
  fundYearKey: '资金“{label}”的年度表里，“{id}”不是年份，这一行的筹集不计入；请填 2022 这样的年份。',
  fundShort: '资金“{label}”[[{year}年]]不够付：缺口 {low:grouped}[[–{upTo:grouped}]] 元。',
  checkFailed: '校验“{label}”不通过[[（{id}）]]：{message}[[（依据{clauses}）]]',
  documentConflict: '文件自身不一致“{label}”[[（{id}）]]：{message}[[（依据{clauses}）]]',
  tied: '“{label}”[[（{group}）]]只有{places}个名额，{rows}并列，请在裁定字段里定。',
  orphan: '“{field}”的“{value}”不在“{to}”表里，请改正，或先在“{to}”表里添加。',
  sameRule: '“{label}”与“{other}”的对象、范围和判定完全相同，请删去一行。',
  neverApplies: '“{label}”永远不会适用：在现有参数和字段取值范围内没有一行能进入；请检查适用范围和判定公式。',
  neverBinds: '“{label}”永远不起作用：每一行都满足[[，已被更严的“{because}”包含]]；请检查门槛。',
  neverMet: '“{label}”没有一行能满足；请检查判定公式和门槛。',
  unusedParameter: '参数“{label}”没有被任何公式用到，改它不会改变结果。',
  unknownOption: '公式拿“{field}”与“{word}”比较，但该字段的可选值里没有它[[（是不是“{nearest}”？）]]。',
  outsideRange: '参数“{label}”取{value}{unit}，超出文件规定的{low}—{high}{unit}，请改正。',
  outsideBounds: '参数“{label}”取{value}{unit}，超出可调范围[[，下限{low}]][[，上限{high}]]，请确认。',
  looserThanPolicy: '参数“{label}”取{value}{unit}，比文件的{base}{unit}宽松；只能从严，请改正。',
  areasFlipped:
    '“面积按亩保留两位后比较”改为另一种选择时，有{count}行的结论会变（如{rows}）。请按文件口径在首页选定。',
  nearLimit: '“{label}”的{value}与界限{limit}只差一点点，可能是表格公式的舍入造成的，请核对原始数据。',
  unknownScenario: '首页的当前方案“{name}”不在“方案”表里[[（是不是“{nearest}”？）]]。请改正。',
}
