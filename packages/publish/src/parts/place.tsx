import type { ComponentChildren, Context, JSX } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The address of a path of the site, as it stands in the page that is rendered: `../../codes/X.7.26/`, or `#X.7.26` in a page that holds all. */
export type AddressOf = (path: string) => string

/** Addresses in the page that is rendered. */
export const Addresses: Context<AddressOf> = createContext((path: string) => path)

/** Addresses of paths, by the way from the page to the root of the site: `''` on the home page, `../../` on `codes/X.7.26/`. */
export const addressesFrom =
  (root: string): AddressOf =>
  (path) =>
    root + path === '' ? './' : root + path

/** Gives the address of a path of the site, as it stands in the page that is rendered. */
export const useAddress = (): AddressOf => useContext(Addresses)

interface LinkProps {
  /** A path of the site, with its slash at the end: `codes/X.7.26/`. */
  readonly to: string
  readonly class?: string
  readonly title?: string
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** A link to a page of the site. */
export function Link({ to, current = false, children, ...rest }: LinkProps): JSX.Element {
  const address = useAddress()
  return (
    <a href={address(to)} {...(current && { 'aria-current': 'page' })} {...rest}>
      {children}
    </a>
  )
}

/** Tells whether an address is one of the web: one of another scheme, such as javascript:, would run when followed. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address)

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
