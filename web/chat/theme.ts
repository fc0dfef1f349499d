/** Colours that Telegram hands to a Mini App (themeParams), light and dark, as the page itself uses them. */
const LIGHT = {
  bg_color: "#ffffff",
  secondary_bg_color: "#eef2f6",
  text_color: "#10181f",
  hint_color: "#5d6b78",
  link_color: "#1a68ac",
  button_color: "#1d6fb8",
  button_text_color: "#ffffff",
  header_bg_color: "#ffffff",
  bottom_bar_bg_color: "#ffffff",
  accent_text_color: "#1a68ac",
  section_bg_color: "#ffffff",
  section_header_text_color: "#1a68ac",
  section_separator_color: "#dfe5ea",
  subtitle_text_color: "#5d6b78",
  destructive_text_color: "#c23030",
};
const DARK: typeof LIGHT = {
  bg_color: "#17212b",
  secondary_bg_color: "#0f1720",
  text_color: "#f0f4f8",
  hint_color: "#94a3b1",
  link_color: "#78b9f2",
  button_color: "#2b78bd",
  button_text_color: "#ffffff",
  header_bg_color: "#17212b",
  bottom_bar_bg_color: "#17212b",
  accent_text_color: "#78b9f2",
  section_bg_color: "#17212b",
  section_header_text_color: "#78b9f2",
  section_separator_color: "#26323e",
  subtitle_text_color: "#94a3b1",
  destructive_text_color: "#f28080",
};

/** themeParams of the Mini App. */
export const themeParams = (dark: boolean): Record<string, string> => dark ? DARK : LIGHT;
