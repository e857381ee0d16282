import { TollwayError } from '@tollway/codec'

/** A key of the configuration is missing, unknown or has a wrong value. */
export class ConfigError extends TollwayError {
  constructor(message: string, options?: ErrorOptions) {
    super('CONFIG', message, options)
  }
}

/** A file that the command needs cannot be read or written. */
export class FileError extends TollwayError {
  constructor(message: string, options?: ErrorOptions) {
    super('FILE', message, options)
  }
}

/** The keystore does not open with the password given. */
export class WrongPasswordError extends TollwayError {
  constructor(path: string) {
    super(
      'WRONG_PASSWORD',
      `wrong password for the keystore ${path}: check TOLLWAY_PASSWORD or --password-file`
    )
  }
}

/** The keystore is not a keystore. */
export class KeystoreCorruptError extends TollwayError {
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      'KEYSTORE_CORRUPT',
      `${path} is not a Tollway keystore (${reason}): restore it from a backup`,
      options
    )
  }
}

/** The port of a service's HTTP endpoint is taken. */
export class HttpPortOccupiedError extends TollwayError {
  constructor(host: string, port: number, options?: ErrorOptions) {
    super(
      'PORT_OCCUPIED',
      `${host}:${port} is occupied: choose another --http-port (0 picks a free one)`,
      options
    )
  }
}

/** A running service does not answer, or refuses. */
export class ServiceUnreachableError extends TollwayError {
  constructor(url: string, reason: string, options?: ErrorOptions) {
    super('SERVICE_UNREACHABLE', `no Tollway service answers at ${url} (${reason}): is it running?`, options)
  }
}

/** A service of the demo network did not do what the step needs. */
export class DemoError extends TollwayError {
  constructor(step: string, message: string, options?: ErrorOptions) {
    super('DEMO', `demo failed in step "${step}": ${message}`, options)
  }
}
