/** What every bot under test says. Plain JavaScript, because one of the bots runs on Node. */
export const SAYS = {
  /** @param {string} name @param {string} payload */
  hello: (name, payload) => `Hello, ${name}! You came by ${payload || "yourself"}.`,
  /** @param {number} n */
  count: (n) => `Count: ${n}`,
  /** @param {number} n */
  counted: (n) => `Counted ${n}`,
  askPhone: "Your number, please.",
  shareKey: "📱 My number",
  /** @param {string} number */
  phone: (number) => `Your number is ${number}.`,
  /** @param {number} bytes */
  photo: (bytes) => `A photo of ${bytes} bytes`,
  forgotten: "Forgotten.",
  /**
   * Of an error that a wrong argument brought.
   * @param {string} name @param {number} code @param {string} description
   */
  error: (name, code, description) => `${name} ${code}: ${description}`,
};

/** What the bot sends by mistake at /wrong: HTML that is not closed. */
export const BAD_HTML = "<b>open";
