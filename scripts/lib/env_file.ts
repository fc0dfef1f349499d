import { UserError } from "./errors.ts";

/**
 * Reads the text of a .env file: `NAME=value` lines, `export` allowed, `#` comments, values in single or double quotes
 * (a quoted value may span lines). Says which line is wrong, and never what stands in it: it may hold a secret.
 */
export function parseEnvFile(text: string, fileName = ".env"): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (/^\s*(#|$)/.test(line)) continue;
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (!match) {
      throw new UserError(
        `${fileName}, line ${i + 1}: this is not NAME=value. Write one setting a line, comments with #.`,
      );
    }
    const name = match[1] ?? "";
    let value = (match[2] ?? "").trim();
    const quote = value[0];
    if (quote === '"' || quote === "'") {
      const first = i + 1;
      while (value.indexOf(quote, 1) < 0) {
        if (++i >= lines.length) {
          throw new UserError(
            `${fileName}, line ${first}: the value of ${name} opens with ${quote} and never closes.`,
          );
        }
        value += `\n${lines[i]}`;
      }
      value = value.slice(1, value.indexOf(quote, 1));
      if (quote === '"') value = value.replaceAll("\\n", "\n");
    } else {
      value = value.replace(/\s+#.*$/, "");
    }
    values[name] = value;
  }
  return values;
}

/** The environment with the .env file of a folder under it: a variable that is set wins over the file. */
export async function loadEnvironment(envFile: string): Promise<Record<string, string | undefined>> {
  let text = "";
  try {
    text = await Deno.readTextFile(envFile);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw new UserError(`${envFile} cannot be read: ${error}.`);
  }
  const merged: Record<string, string | undefined> = { ...parseEnvFile(text), ...Deno.env.toObject() };
  for (const [name, value] of Object.entries(merged)) if (value === "") delete merged[name];
  return merged;
}
