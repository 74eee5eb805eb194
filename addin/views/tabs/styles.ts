import { makeStyles, tokens } from '@fluentui/react-components'

/** What the five views share: narrow, dense, every Chinese character whole. */
export const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    minWidth: 0,
    padding: '4px 0 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: '6px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '3px',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** It stays while its section is read. */
  sticky: {
    position: 'sticky',
    top: '-6px',
    zIndex: 1,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** A box, a radio button or a switch no higher than its line; what is not chosen does not look as if it could not be. */
  compact: {
    '& label': { fontSize: tokens.fontSizeBase200, padding: '4px 4px 4px 0' },
    '& input:enabled:not(:checked) ~ label.fui-Label': { color: tokens.colorNeutralForeground1 },
    '& input + div': { margin: '4px 6px 4px 0' },
  },
  quiet: { color: tokens.colorNeutralForeground3, margin: 0 },
  plain: { margin: 0 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  label: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  quote: {
    margin: 0,
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  /** A button that reads as text. */
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  tag: {
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
  },
})
