/** The chat page: web/chat, bundled by esbuild at the first visit and again when a source has changed. */
import { join } from "node:path";
import { filesBelow, inRoot } from "../../lib/paths.ts";

const SOURCES = inRoot("web", "chat");
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

interface Bundle {
  /** Sources and their times of change, to see that the bundle is of today. */
  stamp: string;
  js: string;
  css: string;
}

let current: Promise<Bundle> | undefined;

async function stampOf(): Promise<string> {
  const files = await filesBelow(SOURCES);
  const times = await Promise.all(files.map(async (file) => (await Deno.stat(join(SOURCES, file))).mtime));
  return files.map((file, index) => `${file} ${times[index]?.getTime()}`).join("\n");
}

async function build(stamp: string): Promise<Bundle> {
  const esbuild = await import("esbuild");
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: { app: join(SOURCES, "main.tsx"), style: join(SOURCES, "style", "index.css") },
      absWorkingDir: inRoot(),
      outdir: "out",
      write: false,
      bundle: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
      minify: true,
      logLevel: "silent",
    });
    const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
    return { stamp, js: text("app.js"), css: text("style.css") };
  } finally {
    await esbuild.stop();
  }
}

async function bundle(): Promise<Bundle> {
  const stamp = await stampOf();
  const known = await current?.catch(() => undefined);
  if (known?.stamp !== stamp) current = build(stamp);
  return await current as Bundle;
}

function respond(type: string, body: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-cache",
      "content-security-policy": CSP,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      vary: "accept",
    },
  });
}

/** Does this request come from a browser that wants a page? */
export const wantsPage = (request: Request): boolean =>
  request.headers.get("accept")?.includes("text/html") ?? false;

/** Serves `/`, `/chat/app.js` and `/chat/style.css`. Sources that cannot be bundled are told as text, status 500. */
export async function serveChatPage(path: string): Promise<Response> {
  try {
    const { js, css } = await bundle();
    if (path === "/chat/app.js") return respond("text/javascript", js);
    if (path === "/chat/style.css") return respond("text/css", css);
    return respond("text/html", await Deno.readTextFile(join(SOURCES, "index.html")));
  } catch (error) {
    return respond("text/plain", `The chat page could not be made.\n\n${(error as Error).message}`, 500);
  }
}
