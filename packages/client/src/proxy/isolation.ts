/** What applications that give no credentials share. */
export const SHARED_ISOLATION = ''

/**
 * The isolation key of a user name and a password: different pairs never share a key, whichever proxy they came
 * through. Nobody checks the password: as in Tor, the pair only tells conversations apart.
 */
export function isolationKey(user: Uint8Array, password: Uint8Array): string {
  return `${user.length}:${Buffer.from(user).toString('latin1')}:${Buffer.from(password).toString('latin1')}`
}
