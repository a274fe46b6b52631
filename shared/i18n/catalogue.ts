/** Texts by key, as they lie in locales/. */
export type Catalogue = { readonly [key: string]: string | readonly string[] | Catalogue }
