/**
 * The members of the API that are modelled, with the level at which each came (ExcelApi); any other is answered with
 * `ApiNotFound: simulated host: X.y`. A test holds the levels against @types/office-js, and the names against the kinds.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Workbook: {
    '1.1': 'application getSelectedRange names tables worksheets',
    '1.2': 'functions',
    '1.7': 'getActiveCell name',
    '1.9': 'isDirty',
    '1.10': 'comments',
  },
  Application: {
    '1.1': 'calculate calculationMode',
    '1.6': 'suspendApiCalculationUntilNextSync',
    '1.9': 'suspendScreenUpdatingUntilNextSync',
  },
  Functions: {
    '1.2': 'countA',
  },
  FunctionResult: {
    '1.2': 'error value',
  },
  WorksheetCollection: {
    '1.1': 'add getActiveWorksheet getItem items',
    '1.4': 'getCount getItemOrNullObject',
    '1.7': 'onActivated onAdded onDeleted',
    '1.9': 'onChanged onSelectionChanged',
    '1.17': 'onNameChanged',
  },
  Worksheet: {
    '1.1': 'activate charts delete getRange id name position tables visibility',
    '1.2': 'getUsedRange protection',
    '1.4': 'getUsedRangeOrNullObject names',
    '1.7': 'freezePanes getRangeByIndexes tabColor',
    '1.9': 'autoFilter getRanges pageLayout',
    '1.10': 'comments',
  },
  Range: {
    '1.1':
      'address cellCount clear columnCount columnIndex format formulas getBoundingRect getCell getColumn getEntireColumn getEntireRow getLastCell getOffsetRange getRow numberFormat rowCount rowIndex select text valueTypes values worksheet',
    '1.2': 'columnHidden getResizedRange hidden rowHidden',
    '1.4': 'getIntersectionOrNullObject getUsedRangeOrNullObject',
    '1.7': 'hyperlink',
    '1.8': 'dataValidation',
    '1.9':
      'copyFrom getCellProperties getColumnProperties getRowProperties getTables setCellProperties setColumnProperties setRowProperties',
    '1.13': 'getMergedAreasOrNullObject',
  },
  RangeAreas: {
    '1.9': 'address areaCount cellCount clear dataValidation format worksheet',
  },
  RangeFormat: {
    '1.1': 'borders fill font horizontalAlignment verticalAlignment wrapText',
    '1.2': 'autofitColumns autofitRows columnWidth protection rowHeight',
    '1.9': 'indentLevel',
  },
  RangeBorderCollection: {
    '1.1': 'getItem',
  },
  RangeBorder: {
    '1.1': 'color sideIndex style weight',
  },
  RangeFont: {
    '1.1': 'bold color italic name size underline',
    '1.9': 'strikethrough',
  },
  RangeFill: {
    '1.1': 'clear color',
  },
  FormatProtection: {
    '1.2': 'formulaHidden locked',
  },
  TableCollection: {
    '1.1': 'add count getItem items',
    '1.4': 'getItemOrNullObject',
  },
  TableScopedCollection: {
    '1.9': 'getItem items',
  },
  Table: {
    '1.1': 'delete getDataBodyRange getHeaderRowRange getRange id name showHeaders style',
    '1.2': 'worksheet',
    '1.3': 'showBandedRows showFilterButton',
    '1.9': 'autoFilter',
    '1.13': 'resize',
  },
  AutoFilter: {
    '1.9': 'enabled isDataFiltered',
  },
  WorksheetFreezePanes: {
    '1.7': 'freezeAt freezeColumns freezeRows getLocationOrNullObject unfreeze',
  },
  PageLayout: {
    '1.9':
      'bottomMargin centerHorizontally centerVertically footerMargin headerMargin headersFooters leftMargin orientation paperSize printGridlines rightMargin setPrintArea setPrintMargins setPrintTitleColumns setPrintTitleRows topMargin zoom',
  },
  HeaderFooterGroup: {
    '1.9': 'defaultForAllPages',
  },
  HeaderFooter: {
    '1.9': 'centerFooter centerHeader leftFooter leftHeader rightFooter rightHeader',
  },
  WorksheetProtection: {
    '1.2': 'protected',
  },
  ChartCollection: {
    '1.1': 'add count getItem items',
    '1.4': 'getItemOrNullObject',
  },
  Chart: {
    '1.1': 'delete legend name series setData setPosition title',
    '1.7': 'chartType id',
    '1.8': 'displayBlanksAs',
  },
  ChartSeriesCollection: {
    '1.1': 'count getItemAt items',
    '1.7': 'add',
  },
  ChartSeries: {
    '1.1': 'name',
    '1.7': 'setValues setXAxisValues',
  },
  ChartLegend: {
    '1.1': 'position visible',
  },
  ChartTitle: {
    '1.1': 'text visible',
  },
  CommentCollection: {
    '1.10': 'add getItem items',
  },
  Comment: {
    '1.10': 'content delete getLocation id',
  },
  NamedItemCollection: {
    '1.1': 'getItem items',
    '1.4': 'add getItemOrNullObject',
  },
  NamedItem: {
    '1.1': 'name visible',
    '1.4': 'delete getRangeOrNullObject',
    '1.7': 'formula',
  },
  DataValidation: {
    '1.8': 'clear errorAlert ignoreBlanks prompt rule',
  },
}

/** What listening to an event is called in a request. */
const EVENTS: Readonly<Record<string, string>> = {
  DataChangedEvent: 'onChanged',
  ActivatedEvent: 'onActivated',
  AddedEvent: 'onAdded',
  SelectionChangedEvent: 'onSelectionChanged',
  DeletedEvent: 'onDeleted',
  EventNameChanged: 'onNameChanged',
}

/** By `Range.values`. */
export const MEMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([kind, levels]) =>
    Object.entries(levels).flatMap(([level, names]) =>
      names.split(' ').map((name) => [`${kind}.${name}`, level] as const),
    ),
  ),
)

/** A member of a request as the typings call it; undefined for what office.js asks of itself. */
export function memberName(asked: string): string | undefined {
  const [kind, name] = asked.split('.') as [string, string]
  const event = /^_(?:Unr|R)egister(.+)$/.exec(name)?.[1]
  if (event !== undefined) return `${kind}.${EVENTS[event] ?? name}`
  return name.startsWith('_') ? undefined : `${kind}.${name[0]!.toLowerCase()}${name.slice(1)}`
}

export const isAbove = (level: string, api: string): boolean => minorOf(level) > minorOf(api)

const minorOf = (level: string): number => Number(level.split('.')[1])
