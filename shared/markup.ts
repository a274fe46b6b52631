/** Text among the marks of Pango, of a desktop's notifications, and of HTML outside of attributes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
