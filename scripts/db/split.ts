/** One statement of an SQL script. */
export interface Statement {
  /** Its text without the semicolon, comments inside kept, white space around cut. */
  text: string;
  /** Line of the script (from 1) on which it begins. */
  line: number;
}

const SPACE_OR_COMMENT = /^(?:\s+|--[^\n]*\n?)+/;

/**
 * Splits an SQL script into statements as Postgres' lexer would: semicolons inside quotes, dollar quotes, comments
 * (nested too), parentheses and `begin atomic … end` bodies do not end one. Comments between statements are left out.
 * Source of the rules: "SQL Syntax / Lexical Structure" of the Postgres 17 manual.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  let depth = 0;
  let atomic = 0;
  let word = "";
  const finish = (end: number): void => {
    let text = script.slice(start, end);
    let from = start;
    for (let lead; (lead = leadingBlank(text)) > 0;) {
      from += lead;
      text = text.slice(lead);
    }
    if (text.trim()) statements.push({ text: text.trim(), line: countLines(script, from) });
    start = end + 1;
  };
  for (let at = 0; at < script.length;) {
    const skipped = skipQuoted(script, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const character = script[at] ?? "";
    if (/[A-Za-z_]/.test(character)) {
      const previous = word;
      word = /^[A-Za-z_][A-Za-z0-9_$]*/.exec(script.slice(at, at + 100))?.[0].toLowerCase() ?? "";
      if (atomic === 0 ? previous === "begin" && word === "atomic" : word === "case") atomic++;
      else if (atomic > 0 && word === "end") atomic--;
      at += word.length;
      continue;
    }
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === ";" && depth <= 0 && atomic === 0) {
      finish(at);
      depth = 0;
      word = "";
    } else if (!/\s/.test(character)) word = "";
    at++;
  }
  finish(script.length);
  return statements;
}

/** Where the quoted thing or comment that begins here ends; the same place when none begins here. */
function skipQuoted(script: string, at: number): number {
  const two = script.slice(at, at + 2);
  if (two === "--") return endOr(script, script.indexOf("\n", at), 1);
  if (two === "/*") return skipComment(script, at);
  const character = script[at];
  if (character === "'") return skipString(script, at, false);
  if (character === '"') return endOr(script, script.indexOf('"', at + 1), 1);
  if (/[eE]/.test(character ?? "") && script[at + 1] === "'" && !isWord(script[at - 1])) {
    return skipString(script, at + 1, true);
  }
  if (character === "$" && !isWord(script[at - 1])) {
    const tag = /^\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/.exec(script.slice(at, at + 80))
      ?.[0];
    if (tag) return endOr(script, script.indexOf(tag, at + tag.length), tag.length);
  }
  return at;
}

function skipString(script: string, at: number, backslashes: boolean): number {
  for (let i = at + 1; i < script.length; i++) {
    if (backslashes && script[i] === "\\") i++;
    else if (script[i] === "'") {
      if (script[i + 1] !== "'") return i + 1;
      i++;
    }
  }
  return script.length;
}

function skipComment(script: string, at: number): number {
  let depth = 0;
  for (let i = at; i < script.length; i++) {
    const two = script.slice(i, i + 2);
    if (two === "/*") depth++, i++;
    else if (two === "*/") {
      i++;
      if (--depth === 0) return i + 1;
    }
  }
  return script.length;
}

function leadingBlank(text: string): number {
  const plain = SPACE_OR_COMMENT.exec(text)?.[0].length ?? 0;
  return plain > 0 ? plain : text.startsWith("/*") ? skipComment(text, 0) : 0;
}

function endOr(script: string, found: number, length: number): number {
  return found < 0 ? script.length : found + length;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9_$\u0080-\uffff]/.test(character);
}

function countLines(script: string, end: number): number {
  let lines = 1;
  for (let i = script.indexOf("\n"); i >= 0 && i < end; i = script.indexOf("\n", i + 1)) lines++;
  return lines;
}
