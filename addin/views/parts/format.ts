/** How views write numbers; exact arithmetic is the session's. */
export { figure, grouped, quantity } from '../../session/wording/format.ts'
export {
  type MoneyUnit,
  moneySpan,
  moneyText,
  shortMoney,
  signedCount,
  signedDifference,
  signedMoneyText,
} from '../../session/wording/money.ts'
