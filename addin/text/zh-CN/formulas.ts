/** Faults in a formula of the policy. */
export const formulas: Readonly<Record<string, string>> = {
  formulaEnds: '公式没有写完[[，还缺“{wanted}”]]。',
  formulaUnexpected: '公式里“{found}”的位置不对[[，这里应是“{wanted}”]]。',
  nameInBrackets: '名称“{name}”以数字开头，请放在方括号里：[{name}]。',
  numberUnit:
    '公式里的数后面不写单位（{unit}）：只写{number}，按另一边的单位理解；或在“参数”表里列一个带单位的参数。',
  listCompared:
    '清单里可有多项，不能直接比较：看一个字段在不在清单里，写 OR(字段=清单参数)；看多选字段有没有某一项，写 HAS(字段,"某项")。',
  percentSum:
    '没有单位的数与百分数相加减，会被当成百分之几：[[若是倍数，写成 {whole}；||]][[若是百分点，写成 {points}。||若是倍数，请乘以 100%；若是百分点，请乘以 1%。]]',
  unitWanted: '这里要的是“{wanted:unit}”，公式得出的是“{found:unit}”；请检查单位，或漏乘、多乘了哪一项。',
  formulaCharacter: '公式里不能用“{character}”；含有符号的名称请写在方括号里，如 [名称]。',
  formulaUnclosed: '公式里的“{opening}”没有配对的结尾。',
  unknownName:
    '“{entity}”里没有“{name}”这个字段，也没有这个参数[[（是不是“{nearest}”？）。请改正名称，||。请改正名称；若是文字，请加引号："{name}"；]]或在“字段”“参数”表里添加。',
  unknownTable:
    '没有“{name}”这张表，也没有这个引用字段[[（是不是“{nearest}”？）]]。表名以“字段”表的“表”一列为准。',
  unknownFunction:
    '不支持函数“{name}”[[（是不是“{nearest}”？）]]。可用 IF、IFS、AND、OR、NOT、MIN、MAX、ROUND、SUM、SUMIFS、COUNTIFS 等；查表请用“参数分档”。',
  ownTable: '这就是“{name}”自己的公式，字段名前不要再写表名；要汇总，请写在它的上级表里。',
  noPath: '从“{from}”到“{to}”没有引用字段相连，请在“字段”表里添加引用字段。',
  ambiguousPath: '从“{from}”到“{to}”有不止一条引用路径，请写明经过哪个引用字段：引用字段[列]。',
  argumentCount: '函数“{name}”要{wanted}个参数，这里有{found}个。',
  typeMismatch: '这里要{wanted:wanted}，写的是{found:kind}。',
  unitMismatch:
    '单位不一致：“{left:unit}”与“{right:unit}”不能相加减或比较；请改正单位，或换算成同一种量再写。',
  arrayPlace: '花括号里的清单只能用在 OR(字段={…}) 或 AND(字段<>{…}) 中。',
  blankOfField: 'ISBLANK 里只能写一个字段或参数。',
  tableWanted: 'ROWS 里要写一张表的名称。',
  tableColumnWanted: '这里要写成 表[列]。',
  pairsWanted: '函数“{name}”的条件要成对书写，请检查参数个数。',
  sameTableWanted: '条件列要与“{table}”同一张表：{table}[列]。',
  criterionNumber: '条件“{text}”不是一个数。',
  distinctForm: '计不同值的个数写成 COUNTA(UNIQUE(表[列]))；计行数用 ROWS 或 COUNTIFS。',
  bandsForm: '写成 {name}(分档参数, 数量)。',
  wholeConstantWanted: '这里要一个写明的整数。',
  fractionalPower: '乘方的指数只能是写明的整数（−64到64），其余请写成连乘，如 增速*增速。',
}
