/** The words of the programme from the database, for walks in several languages. */
import type { TestStack } from "../_harness/stack.ts";

export type Locale = "ru" | "uk" | "en";

/** What the bots say in one language. */
export interface Words {
  /** A text without parameters, as a button says it. */
  word(key: string): string;
  /** What a message that says a text matches; parameters that are not given may be anything. */
  says(key: string, params?: Record<string, string>): RegExp;
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The words of a language. */
export async function wordsIn({ database: { sql } }: TestStack, locale: Locale): Promise<Words> {
  const rows = await sql<{ key: string; text: string }[]>`select key, ${sql(locale)} as text from core.texts`;
  const texts = new Map(rows.map(({ key, text }) => [key, text]));
  const word = (key: string): string => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`there is no text ${key}`);
    return text.replace(/<[^>]+>/g, "").replace(
      /&(lt|gt|quot|amp);/g,
      (entity) => ENTITIES[entity] ?? entity,
    );
  };
  return {
    word,
    says(key, params = {}) {
      const parts = word(key).split(/\{(\w+)([^}]*)\}/);
      return new RegExp(
        parts.map((part, n) => {
          if (n % 3 === 0) return RegExp.escape(part);
          if (n % 3 === 2) return "";
          return parts[n + 1] === "" && params[part] !== undefined ? RegExp.escape(params[part]) : "[^]*?";
        }).join(""),
      );
    },
  };
}
