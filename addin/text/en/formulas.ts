/** Faults in a formula of the policy. */
export const formulas: Readonly<Record<string, string>> = {
  formulaEnds: 'The formula ends too early[[; “{wanted}” is missing]].',
  formulaUnexpected: '“{found}” does not belong here in the formula[[; “{wanted}” is expected]].',
  nameInBrackets: 'The name “{name}” begins with a digit; write it in brackets: [{name}].',
  numberUnit:
    'A number in a formula has no unit behind it ({unit}): write {number} alone, which is taken in the unit of the other side, or add a parameter with a unit to the sheet 参数.',
  listCompared:
    'A list holds several items and cannot be compared: write OR(field=list) to ask whether a field is in it, and HAS(field,"item") to ask whether a field of several choices holds an item.',
  percentSum:
    'A number without a unit that is added to percentages is taken as percent: [[write {whole} for a multiple, ||]][[and {points} for percentage points.||multiply it by 100% for a multiple, by 1% for percentage points.]]',
  unitWanted:
    '“{wanted:unit}” is wanted here, and the formula gives “{found:unit}”; check the units, or what is multiplied too often or not at all.',
  formulaCharacter:
    '“{character}” cannot stand in a formula; write a name with such characters in brackets: [name].',
  formulaUnclosed: '“{opening}” in the formula is never closed.',
  unknownName:
    '“{entity}” has no field “{name}”, and there is no such parameter[[ (did you mean “{nearest}”?). Correct the name||. Correct the name, put a text in quotes ("{name}")]], or add it to the sheet 字段 or 参数.',
  unknownTable: 'There is no table or reference field “{name}”[[ (did you mean “{nearest}”?)]].',
  unknownFunction:
    'The function “{name}” is not supported[[ (did you mean “{nearest}”?)]]. There are IF, IFS, AND, OR, NOT, MIN, MAX, ROUND, SUM, SUMIFS, COUNTIFS and others; lookups stand in the sheet 参数分档.',
  ownTable:
    'This is a formula of “{name}” itself: leave the table’s name out; to aggregate, write it in the table above.',
  noPath: 'No reference field leads from “{from}” to “{to}”; add one in the sheet 字段.',
  ambiguousPath:
    'More than one reference field leads from “{from}” to “{to}”; name the one that is meant: reference[column].',
  argumentCount: 'The function “{name}” takes {wanted} arguments; here are {found}.',
  typeMismatch: 'This has to be {wanted:wanted}, and it is {found:kind}.',
  unitMismatch: '“{left:unit}” and “{right:unit}” measure different things and cannot be added or compared.',
  arrayPlace: 'A list in braces can only stand in OR(field={…}) or AND(field<>{…}).',
  blankOfField: 'ISBLANK takes one field or parameter.',
  tableWanted: 'ROWS takes the name of a table.',
  tableColumnWanted: 'This has to be written table[column].',
  pairsWanted: 'The conditions of “{name}” come in pairs; check the number of arguments.',
  sameTableWanted: 'The column of the condition has to be of the same table “{table}”: {table}[column].',
  criterionNumber: 'The condition “{text}” is not a number.',
  distinctForm: 'Different entries are counted by COUNTA(UNIQUE(table[column])); rows by ROWS or COUNTIFS.',
  bandsForm: 'This is written {name}(table parameter, quantity).',
  wholeConstantWanted: 'This has to be a whole number, written out.',
  fractionalPower:
    'An exponent has to be a whole number, written out (−64 to 64); write other powers as a product.',
}
