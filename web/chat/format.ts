/** Texts of times, sizes and amounts. */

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hour12: false });
const precise = new Intl.DateTimeFormat(undefined, { timeStyle: "medium", hour12: false });
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });

/** 14:05, of seconds since 1970. */
export const shortTime = (seconds: number): string => time.format(seconds * 1000);
/** 14:05:09, of milliseconds since 1970. */
export const preciseTime = (ms: number): string => precise.format(ms);

/** Today, or a date, of seconds since 1970. */
export function dayName(seconds: number): string {
  const date = new Date(seconds * 1000);
  return date.toDateString() === new Date().toDateString() ? "Today" : day.format(date);
}

/** 12 KB, of bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** ⭐️ 50, or €10.00: an amount in minor units of a currency; XTR (Stars) has none. */
export function money(amount: number, currency: string): string {
  if (currency === "XTR") return `⭐️ ${amount}`;
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return `${(amount / 100).toFixed(2)} ${currency}`;
  }
}

/** Two letters for an avatar. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
