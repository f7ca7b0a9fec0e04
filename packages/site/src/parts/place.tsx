import type { ComponentChildren, Context, JSX } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The way from the page to the root of the site: `''` on the home page, `../../` on `codes/X.7.26/`. */
export const Root: Context<string> = createContext('')

/** The way to the root of the site from a page's path: `../../` from `codes/X.7.26/`. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1)

/** Gives the address of a path of this site, as it stands in the page that is rendered. */
export function useAddress(): (path: string) => string {
  const root = useContext(Root)
  return (path) => (root + path === '' ? './' : root + path)
}

interface LinkProps {
  /** A path of this site, with its slash at the end: `codes/X.7.26/`. */
  readonly to: string
  readonly class?: string
  readonly title?: string
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** A link to a page of this site. */
export function Link({ to, current = false, children, ...rest }: LinkProps): JSX.Element {
  const address = useAddress()
  return (
    <a href={address(to)} {...(current && { 'aria-current': 'page' })} {...rest}>
      {children}
    </a>
  )
}

// An address of another scheme, such as javascript:, would run when followed.
const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address)

/** A link to somewhere else; plain text where the address is none of the web. */
export function WebLink({
  address,
  children,
}: {
  address: string
  children: ComponentChildren
}): JSX.Element {
  return isWebAddress(address) ? <a href={address}>{children}</a> : <>{children}</>
}
