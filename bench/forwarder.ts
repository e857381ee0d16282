import { connect } from 'node:net'
import { serveAside } from './side-process.ts'

/** The least a hop can do: passes the bytes of each connection to `argv[2]`, a port on loopback, and back. */
const port = Number(process.argv[2])

await serveAside(near => {
  const far = connect({ port, host: '127.0.0.1', noDelay: true })
  near.on('error', () => far.destroy())
  far.on('error', () => near.destroy())
  near.on('close', () => far.destroy())
  near.pipe(far).pipe(near)
})
