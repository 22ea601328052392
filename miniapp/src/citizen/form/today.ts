/** The offices' day, whatever the phone's time zone. Only for shortcuts on date fields; the server decides by its own. */
const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

export function officeDay(plus = 0): string {
  return SHANGHAI.format(new Date(Date.now() + plus * 86_400_000))
}
