/** What the browser tests share: Chromium, the chat page of a test's stack, screenshots, axe. */
import { createRequire } from "node:module";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import assert from "node:assert/strict";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { startTestStack, type TestStack } from "../_harness/stack.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const LIMIT_MS = 10_000;
const axe = await Deno.readTextFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));

/** Widths the page is made for, with a height each. */
export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

/** How a page is opened. */
export interface Look {
  size?: keyof typeof SIZES;
  scheme?: "light" | "dark";
}

/** A stack and a browser of one test. */
export interface Stage {
  stack: TestStack;
  /** Opens the chat page in a browser profile of its own. */
  open(look?: Look): Promise<Page>;
}

/** Runs a browser test. Whatever the pages say about errors makes it fail. */
export async function withStage(run: (stage: Stage) => Promise<void>): Promise<void> {
  const browser: Browser = await chromium.launch({
    executablePath: Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  const problems: string[] = [];
  try {
    const stack = await startTestStack();
    try {
      await run({ stack, open: (look) => openPage(browser, stack, problems, look) });
    } finally {
      await stack.stop();
    }
  } finally {
    await browser.close();
  }
  assert.deepEqual(problems, []);
}

async function openPage(
  browser: Browser,
  stack: TestStack,
  problems: string[],
  look: Look = {},
): Promise<Page> {
  const { size = "desktop", scheme = "light" } = look;
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: scheme,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    // What the browser says about answers such as 404 is part of what some tests do.
    const { type, text } = { type: message.type(), text: message.text() };
    if (type === "error" && !text.startsWith("Failed to load resource")) problems.push(text);
  });
  await page.goto(`${stack.emulator.url}/`);
  await pane(page).waitFor();
  return page;
}

/** One side of the page: 0 is the left one. */
export const pane = (page: Page, index = 0): Locator => page.locator(`[data-pane="${index}"]`);

/** The bot's last message in a pane. */
export const lastOfBot = (side: Locator): Locator => side.locator(".message.in[data-message]").last();

/** Waits until the bot's last message says this. */
export async function botSays(side: Locator, words: RegExp): Promise<Locator> {
  const said = side.locator(".message.in[data-message]").filter({ hasText: words }).last();
  await said.waitFor();
  return said;
}

/** Writes and sends a text. */
export async function write(side: Locator, text: string): Promise<void> {
  await side.getByRole("textbox", { name: /^Message of/ }).fill(text);
  await side.getByRole("button", { name: "Send", exact: true }).click();
}

/** Presses the newest button with this text, inline or of the bot's keyboard. */
export async function press(side: Locator, text: string): Promise<void> {
  await side.locator(".key").filter({ hasText: text }).last().click();
}

/** Makes a person in a pane and becomes them. */
export async function become(page: Page, side: Locator, name: string, phone: string): Promise<void> {
  await side.getByRole("button", { name: /Choose another person/ }).click();
  const dialog = page.getByRole("dialog", { name: "Who are you?" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Language").selectOption("en");
  await dialog.getByLabel("Phone").fill(phone);
  await dialog.getByRole("button", { name: "Make this person" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Presses Start; resolves when the bot may write here. */
export async function start(side: Locator): Promise<void> {
  await side.getByRole("button", { name: "Start", exact: true }).click();
  await side.locator(".message.out").getByText("/start").waitFor();
}

/** Goes through the whole registration by clicking. */
export async function register(page: Page, side: Locator): Promise<void> {
  await side.getByRole("button", { name: "Start", exact: true }).click();
  await botSays(side, /Step 1 of 3/);
  await write(side, "Anna Koval");
  await botSays(side, /Step 2 of 3/);
  await press(side, "Share my number");
  await page.getByRole("dialog").getByRole("button", { name: "Share contact" }).click();
  await botSays(side, /Step 3 of 3/);
  await press(side, "Skip");
  await botSays(side, /check that all is right/);
  await press(side, "That's right");
  await botSays(side, /What shall I open\?/);
}

/** Takes a screenshot into .kopilka/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = inRoot(".kopilka", "screenshots");
  await Deno.mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** What axe-core finds serious or critical on the page, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then((result) =>
    result.violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
        id + " " + target.join(" ") + " " + failureSummary.replaceAll("\\n", " "))))`);
  return found as string[];
}
