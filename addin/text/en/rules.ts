/** What compiling and running a policy can find. */
export const rules: Readonly<Record<string, string>> = {
  duplicateParameter: 'There are two parameters “{label}”; rename or delete one.',
  duplicateField: '“{entity}” has two fields “{label}”; rename or delete one.',
  duplicateRule: 'There are two rows “{label}”; rename or delete one.',
  ambiguousName:
    '“{label}” is a field of “{entity}” and also a parameter or a qualification; a formula cannot tell them apart: rename one.',
  unknownUnit: 'The unit “{unit}” is not known[[ (did you mean “{nearest}”?)]].',
  unknownColumn: '“{entity}” has no field or qualification “{name}”[[ (did you mean “{nearest}”?)]].',
  unknownKind: 'There is no kind of incentive “{name}”; there are {known}.',
  unknownBands:
    'There is no table parameter “{name}”[[ (did you mean “{nearest}”?)]]. In 参数 make its type 分档, and fill its bands in 参数分档.',
  dateField:
    '“{name}” is {found:kind} and tells no year or date; name a field of the type 年度 or 日期, or change its type in the sheet 字段.',
  noKey:
    'The table “{entity}” has no key: give the column that names its rows the type 编号. References, the ledger and the years of funds find rows by it.',
  twoKeys:
    'The table “{entity}” has two keys (the other is “{first}”); keep one and make the other 文本 or 引用.',
  fundIncome: 'The fund “{label}” does not say how much it has: fill in 容量公式, or 计提基数 and 比例.',
  fundGroup:
    'A fund is split by 年度 only, not by “{name}”; leave it blank where it is one sum for the whole period.',
  fundIsQuota: '“{name}” is a quota, not a fund; a fund has no 对象 in the sheet 额度.',
  fundNoChoice:
    '“{name}” is a parameter, but no choice, and names no fund. Name the fund, or make the parameter 单选 with funds as its options.',
  fundOpen:
    'The fund of “{label}” is given by the parameter “{name}”, which is not set: it is paid out of none for now.',
  tierUnit:
    'The bands of “{table}” are in “{wanted:unit}”, and “{by}”, which chooses the band here, is in “{found:unit}”. State in 分档依据 what chooses the band, or correct 分档单位 of the parameter.',
  amountUnit:
    'The base ({base:unit}) times the rate ({rate:unit}) gives “{found:unit}”, which is no money. Correct the unit of the rate: a fixed sum for each firm is a rate in 万元 with the base 1.',
  unknownRounding: 'The rounding unit “{name}” cannot be used; there are 分, 角, 元, 十元, 百元, 千元, 万元.',
  unknownFund: 'There is no fund “{name}” among the allotments[[ (did you mean “{nearest}”?)]].',
  formulaMissing: 'This cell of “{label}” needs a formula.',
  cycle: 'The formulas refer to each other in a circle: {way}. Change one of them.',
  standardNotSet:
    'The standard of “{label}” is not set (parameter: {parameters}); it is not applied until it is.',
  outsidePeriod:
    'In {count} rows of {entity} “{field}” lies outside the period {from}–{to}: {rows}; they are computed all the same, please check the years',
  targetOutsidePeriod:
    'The year {year} of the target “{label}” lies outside the period {from}–{to}; it is computed all the same, please check',
  paidNotEligible:
    '{paid:grouped} yuan of “{label}” are paid to {id}, which is not eligible now or not decided: counted as paid, please check',
  paidMore:
    '{paid:grouped} yuan of “{label}” are paid to {id}, more than the {due:grouped} yuan that are due at present rates: counted as paid, nothing is left to pay',
  paidNotIncluded:
    '“{label}” has {count} rows of payments but is not in the estimate: the totals leave this money out; to count it, set 纳入测算 to 是 in 奖补',
  fundYearKey:
    'Among the years of the fund “{label}”, “{id}” is no year: what this row raises is left out; please write a year such as 2022',
  fundShort:
    'The fund “{label}” cannot pay all[[ in {year}]]: {low:grouped}[[–{upTo:grouped}]] yuan are missing',
  checkFailed: 'The check “{label}” fails[[ ({id})]]: {message}[[ (clause {clauses})]]',
  documentConflict: 'The document contradicts itself, “{label}”[[ ({id})]]: {message}[[ (clause {clauses})]]',
  tied: '“{label}”[[ ({group})]] has {places} places and {rows} are tied; settle it in the decision field.',
  orphan: '“{value}” in “{field}” is not in the sheet “{to}”; correct it, or add it to “{to}”.',
  sameRule: '“{label}” and “{other}” say the same of the same rows; delete one.',
  neverApplies:
    '“{label}” can never apply: with these parameters and allowed values no row gets in; check its scope and test.',
  neverBinds:
    '“{label}” never binds: every row meets it[[, because “{because}” already demands more]]; check the threshold.',
  neverMet: 'No row can meet “{label}”; check its test and threshold.',
  unusedParameter: 'No formula reads the parameter “{label}”: changing it changes nothing.',
  unknownOption:
    'A formula compares “{field}” with “{word}”, which is not one of its options[[ (did you mean “{nearest}”?)]].',
  outsideRange:
    'The parameter “{label}” is {value}{unit}, outside the {low}–{high}{unit} of the notice. Correct it.',
  outsideBounds:
    'The parameter “{label}” is {value}{unit}, outside its adjustable range[[, low {low}]][[, high {high}]]; please confirm.',
  looserThanPolicy:
    'The parameter “{label}” is {value}{unit}, looser than the {base}{unit} of the notice; it may only be tightened.',
  areasFlipped:
    'With the other reading of 面积按亩保留两位后比较 {count} rows come out otherwise (such as {rows}). Choose the reading on 首页.',
  nearLimit:
    '{value} misses the limit {limit} of “{label}” by so little that a spreadsheet formula’s rounding may decide it; check the source data.',
  unknownScenario:
    'The current scenario “{name}” of the first page is not in the sheet 方案[[ (did you mean “{nearest}”?)]]. Correct it.',
}
