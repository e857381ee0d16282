// Properties are tried on the same examples each time, so that the same sources give the same result;
// `npm run test:deep` takes another seed each time. A failure prints the seed and the smallest counterexample.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 1) })
