/** The element with an id, where it is of the kind that is expected. */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind | undefined {
  const found = document.getElementById(id)
  return found instanceof kind ? found : undefined
}

/** All elements of a kind that a selector finds. */
export function all<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): readonly Kind[] {
  return [...within.querySelectorAll(selector)].flatMap((element) =>
    element instanceof kind ? [element] : [],
  )
}

/** The way from this page to the root of the site, as its style sheet names it. */
export function rootOfSite(): string {
  const sheet = document.querySelector('link[rel="stylesheet"]')?.getAttribute('href') ?? 'style.css'
  return sheet.slice(0, -'style.css'.length)
}
