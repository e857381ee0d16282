// What a mutation is: walks the syntax tree of one Solidity file and lists every small change worth trying.

const COMPARISONS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['==']
}
const OPERATORS = {
  ...COMPARISONS,
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '&': ['|'],
  '|': ['&'],
  '^': ['|'],
  '<<': ['>>'],
  '>>': ['<<'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '|=': ['&=', '=']
}
const YUL_CALLS = { and: ['or'], or: ['and'], lt: ['gt'], gt: ['lt'], add: ['sub'], sub: ['add'], eq: ['gt'] }
const SIDED = { A: 'B', B: 'A', AB: 'BA', BA: 'AB', senderOf: 'receiverOf', receiverOf: 'senderOf' }
const SIDED_SUFFIX = /^(.*[a-z0-9])(AB|BA|A|B)$/

/**
 * Every mutation of one file, in the order of the source.
 * @param {string} file path under contracts/src
 * @param {string} source its text
 * @param {object} tree its syntax tree, by solc
 * @param {Set<string>} names every name declared anywhere in the sources
 */
export function mutationsOf(file, source, tree, names) {
  const bytes = Buffer.from(source)
  const found = new Map()
  const counts = new Map()

  const textOf = node => {
    const [start, length] = node.src.split(':').map(Number)
    return bytes.subarray(start, start + length).toString()
  }

  /** Replaces the source from `start` for `length` bytes; `shown` is the text around it that names the mutation. */
  const add = (scope, operator, shown, start, length, replacement) => {
    const at = `${start}:${length}:${replacement}`
    const original = bytes.subarray(start, start + length).toString()
    if (found.has(at) || original === replacement) return
    const context = shown.replace(/\s+/g, ' ').slice(0, 100)
    const label = `${file} ${scope} ${operator}: \`${context}\` ${oneLine(original)} → ${oneLine(replacement)}`
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    const line = bytes.subarray(0, start).toString().split('\n').length
    const id = count === 1 ? label : `${label} #${count}`
    found.set(at, { id, file, line, operator, start, length, original, replacement })
  }

  const replace = (scope, operator, node, replacement, shown = node) => {
    const [start, length] = node.src.split(':').map(Number)
    add(scope, operator, textOf(shown), start, length, replacement)
  }

  /** Replaces the operator between two operands. */
  const replaceBetween = (scope, name, node, left, right, former, latter) => {
    const [leftStart, leftLength] = left.src.split(':').map(Number)
    const [rightStart] = right.src.split(':').map(Number)
    const between = bytes.subarray(leftStart + leftLength, rightStart).toString()
    const offset = between.indexOf(former)
    if (offset < 0) return
    const start = leftStart + leftLength + Buffer.byteLength(between.slice(0, offset))
    add(scope, name, textOf(node), start, former.length, latter)
  }

  const VISITORS = {
    BinaryOperation(node, scope) {
      for (const other of OPERATORS[node.operator] ?? []) {
        replaceBetween(
          scope,
          'operator',
          node,
          node.leftExpression,
          node.rightExpression,
          node.operator,
          other
        )
      }
    },
    Assignment(node, scope) {
      for (const other of OPERATORS[node.operator] ?? []) {
        replaceBetween(scope, 'operator', node, node.leftHandSide, node.rightHandSide, node.operator, other)
      }
    },
    UnaryOperation(node, scope) {
      if (node.operator === '!') replace(scope, 'negation', node, textOf(node.subExpression))
      if (node.operator === '-' || node.operator === '~')
        replace(scope, 'sign', node, textOf(node.subExpression))
    },
    Conditional(node, scope) {
      replace(scope, 'negation', node.condition, `!(${textOf(node.condition)})`, node)
    },
    IfStatement(node, scope) {
      replace(scope, 'never', node.condition, 'false')
      replace(scope, 'always', node.condition, 'true')
    },
    ExpressionStatement(node, scope) {
      const isRequire = node.expression.expression?.name === 'require'
      const [start, length] = node.src.split(':').map(Number)
      // The tree leaves the semicolon out; an empty block takes the place of both.
      const rest = bytes.subarray(start + length).toString()
      const extra = /^\s*;/.exec(rest)?.[0].length ?? 0
      add(scope, isRequire ? 'no require' : 'no statement', textOf(node), start, length + extra, '{}')
    },
    Literal(node, scope) {
      if (node.kind === 'bool') replace(scope, 'constant', node, node.value === 'true' ? 'false' : 'true')
      if (node.kind !== 'number' || !/^\d[\d_]*$/.test(node.value) || node.subdenomination) return
      const value = BigInt(node.value.replaceAll('_', ''))
      replace(scope, 'constant', node, String(value + 1n))
      if (value > 0n) replace(scope, 'constant', node, String(value - 1n))
    },
    MemberAccess(node, scope) {
      const other = sideways(node.memberName, names)
      if (other === undefined) return
      const end = node.src.split(':').map(Number)
      const start = end[0] + end[1] - Buffer.byteLength(node.memberName)
      add(scope, 'other side', textOf(node), start, node.memberName.length, other)
    },
    Identifier(node, scope) {
      const other = sideways(node.name, names)
      if (other !== undefined) replace(scope, 'other side', node, other)
    },
    ModifierInvocation(node, scope) {
      if (node.modifierName.name === 'nonReentrant') replace(scope, 'no modifier', node, '')
    },
    YulFunctionCall(node, scope) {
      for (const other of YUL_CALLS[node.functionName.name] ?? [])
        replace(scope, 'assembly', node.functionName, other, node)
    },
    YulLiteral(node, scope) {
      if (/^\d+$/.test(node.value)) replace(scope, 'assembly', node, String(Number(node.value) + 1))
    }
  }

  const walk = (node, scope) => {
    if (Array.isArray(node)) return node.forEach(child => walk(child, scope))
    if (node === null || typeof node !== 'object') return
    const inner = node.nodeType === 'FunctionDefinition' ? node.name || node.kind : scope
    if (node.nodeType === 'StructuredDocumentation' || node.nodeType === 'ImportDirective') return
    VISITORS[node.nodeType]?.(node, inner)
    for (const [key, child] of Object.entries(node)) {
      // The name of a call's option or of a type is no expression.
      if (key !== 'nativeSrc' && key !== 'typeName') walk(child, inner)
    }
  }
  walk(tree, 'file')
  return [...found.values()].sort((a, b) => a.start - b.start || a.length - b.length)
}

/** Every name that a syntax tree declares. */
export function namesOf(node, names = new Set()) {
  if (Array.isArray(node)) for (const child of node) namesOf(child, names)
  else if (node !== null && typeof node === 'object') {
    if (typeof node.name === 'string' && /Declaration|Definition|EnumValue/.test(node.nodeType ?? '')) {
      names.add(node.name)
    }
    for (const child of Object.values(node)) namesOf(child, names)
  }
  return names
}

/** The name of the same thing on the other side, if there is one. */
function sideways(name, names) {
  if (Object.hasOwn(SIDED, name)) return SIDED[name]
  const match = SIDED_SUFFIX.exec(name)
  if (match === null) return undefined
  const other = match[1] + SIDED[match[2]]
  return names.has(other) ? other : undefined
}

function oneLine(text) {
  const line = text.replace(/\s+/g, ' ')
  return line === '' ? '(nothing)' : line.length > 60 ? `${line.slice(0, 57)}…` : line
}
