import type { JSX } from "preact";

const PATHS = {
  send: "M3.4 20.4 21 12 3.4 3.6l-.01 6.5L15 12 3.39 13.9z",
  attach:
    "M16.5 6.5v9a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v8.5a1.5 1.5 0 0 1-3 0V7H9v7.5a3 3 0 0 0 6 0V6a4.5 4.5 0 0 0-9 0v9.5a6 6 0 0 0 12 0v-9z",
  keyboard:
    "M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8c0-1.1.9-2 2-2m1 3v2h2V9zm4 0v2h2V9zm4 0v2h2V9zm4 0v2h2V9zM5 13v2h2v-2zm4 0v2h6v-2zm8 0v2h2v-2z",
  log: "M4 5h16v2H4zm0 6h16v2H4zm0 6h10v2H4z",
  fault: "M12 2 1 21h22zm1 15h-2v2h2zm0-7h-2v5h2z",
  sun:
    "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M11 1h2v4h-2zm0 18h2v4h-2zM1 11h4v2H1zm18 0h4v2h-4zM4.2 5.6l1.4-1.4 2.8 2.8L7 8.4zM15.6 17l1.4-1.4 2.8 2.8-1.4 1.4zM4.2 18.4 7 15.6 8.4 17l-2.8 2.8zM15.6 7l2.8-2.8 1.4 1.4L17 8.4z",
  moon: "M20.5 14.6A8.5 8.5 0 0 1 9.4 3.5a8.5 8.5 0 1 0 11.1 11.1",
  auto: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 2v14a7 7 0 0 1 0-14",
  columns: "M4 4h7v16H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1m9 0h7a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-7zm2 2v12h4V6z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  back: "M15.4 5.4 14 4l-8 8 8 8 1.4-1.4L8.8 12z",
  down: "M7 10l5 5 5-5z",
  file: "M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2m7 1.5V8h4.5z",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8m0 10c4.4 0 8 1.8 8 4v2H4v-2c0-2.2 3.6-4 8-4",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  link: "M18 6h-7v2h3.6L6 16.6 7.4 18 16 9.4V13h2z",
  app: "M4 4h16v16H4zm2 4v10h12V8z",
  copy: "M8 3h11v14H8zM5 7v14h11v-2H7V7z",
  block:
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M5 12a7 7 0 0 1 11.2-5.6l-9.8 9.8A7 7 0 0 1 5 12m7 7a7 7 0 0 1-4.2-1.4l9.8-9.8A7 7 0 0 1 12 19",
};

/** A small picture; it says nothing to screen readers, so the control around it needs a name. */
export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
