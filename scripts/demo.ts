import { readBooks } from "./demo/books.ts";
import { callSim, type DemoChat, openChat } from "./demo/chat.ts";
import { printPart, printStep } from "./demo/print.ts";
import { demoYear } from "./demo/year/main.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { isForPeople, messageOf, runMain, UserError } from "./lib/errors.ts";
import { inRoot } from "./lib/paths.ts";
import { requestRestart } from "./local/control.ts";
import { resolveSettings, type StackSettings } from "./local/settings.ts";

/** Where the running stack is. */
interface Running {
  settings: StackSettings;
  functions: string;
  telegram: string;
  serviceKey: string;
}

/** `deno task demo`: two people use the running stack; its functions and its Postgres are killed on the way. */
async function demo(): Promise<number> {
  const began = performance.now();
  const running = await findStack();
  // New people at each run: ids out of the clock, far above those that a person would make up.
  const id = 5_000_000_000 + (Date.now() % 1_000_000_000) * 2;
  const anna = openChat(running.telegram, {
    id,
    first_name: "Анна",
    username: `anna_${id}`,
    language_code: "ru",
  });
  const boris = openChat(running.telegram, { id: id + 1, first_name: "Борис", language_code: "uk" });

  printPart("Anna comes by the link of a café, and registers");
  await registerAnna(anna);
  printPart("Anna invites Boris");
  const invite = await anna.press("🤝 Пригласить друга", /Ваша ссылка для друзей/);
  const code = /\?start=(ref_\w+)/.exec(invite.text ?? "")?.[1];
  if (!code) throw failed("Anna's invitation holds no link");

  printPart("Boris comes by her link; his registration is interrupted twice");
  await registerBoris(boris, code, running);
  printPart("Balance, history and card");
  await boris.press("💰 Баланс", /На вашому рахунку/);
  await boris.press("📜 Історія", /Історія|порожньо/);
  const card = await boris.say("/card", /^💳 Картка \d{4} \d{4} \d{4}/);
  printStep(`the picture of the card is a PNG of ${await pictureSize(running, card.photo)} bytes`);
  await anna.say("/invite", /По ней пришло людей: 1$/);

  printPart("The books");
  const people = [anna.user, boris.user];
  const { total, balances, bonus } = await readBooks(running.settings.env.SUPABASE_DB_URL ?? "", people);
  if (Number(total) !== 0) throw failed(`the trial balance is ${total} instead of 0`);
  for (const { id, first_name } of people) {
    const points = balances.get(id) ?? 0;
    if (points !== bonus) throw failed(`${first_name} has ${points} points instead of ${bonus}`);
  }
  console.log(
    `\nAll went as it should: nobody sent anything twice, the books sum to zero. ` +
      `${((performance.now() - began) / 1000).toFixed(1)} s.`,
  );
  return 0;
}

async function registerAnna(anna: DemoChat): Promise<void> {
  await anna.say("/start partner_1", /Вы теперь клиент «.+»\.[^]*Шаг 1 из 3/);
  await anna.say("Анна", /Шаг 2 из 3/);
  await anna.say("позвоните мне", /не похоже на номер телефона/);
  await anna.press("📱 Отправить мой номер", /Шаг 3 из 3/);
  await anna.press("Пропустить", /^Проверьте, всё ли верно:/);
  await anna.press("✅ Всё верно", /^Анна, у вас .*\nЧто открыть\?$/);
}

async function registerBoris(boris: DemoChat, code: string, running: Running): Promise<void> {
  await boris.say(`/start ${code}`, /Ви прийшли на запрошення[^]*Крок 1 з 3/);
  await boris.say("Борис", /Крок 2 з 3/);

  printStep("killing the functions with -9; Boris writes before they are back");
  await whileAway(running, "functions", () => boris.say("+380501234567", /Крок 3 з 3/));
  printStep(`the functions are back; Telegram brought his message at attempt ${await boris.attempts()}`);

  printStep("killing Postgres with -9; Boris writes before it is back");
  const summary = /^Перевірте, чи все правильно:\n\nІм’я: Борис\nТелефон: \+380501234567\n.*: 24\.08\.1991$/;
  await whileAway(running, "postgres", () => boris.say("24.08.1991", summary));
  printStep(`Postgres is back; Telegram brought his message at attempt ${await boris.attempts()}`);
  await boris.press("✅ Усе правильно", /^Борис, у вас .*\nЩо відкрити\?$/);
}

/**
 * Kills a part with -9 and does something as soon as nothing listens on its port; resolves when that is done and the
 * part works again. Postgres is away for a few milliseconds only, so the port is looked at without a pause.
 */
async function whileAway(
  { functions, serviceKey, settings }: Running,
  part: "functions" | "postgres",
  work: () => Promise<unknown>,
): Promise<void> {
  const port = part === "functions" ? settings.ports.functions : settings.ports.db;
  let back = false;
  const restarted = requestRestart(functions, serviceKey, part).finally(() => back = true);
  const away = async () => {
    while (!back) {
      try {
        (await Deno.connect({ hostname: "127.0.0.1", port })).close();
      } catch {
        return;
      }
    }
  };
  await Promise.all([restarted, away().then(work)]);
}

/** Bytes of a picture, which must be a PNG. */
async function pictureSize({ telegram, settings }: Running, fileId: string | undefined): Promise<number> {
  const token = settings.bots.find((bot) => bot.name === "client")?.token;
  const { result } = await callSim<{ result: { file_path: string } }>(
    telegram,
    "POST",
    `/bot${token}/getFile?file_id=${encodeURIComponent(fileId ?? "")}`,
  );
  const bytes = await (await fetch(`${telegram}/file/bot${token}/${result.file_path}`)).bytes();
  if (new TextDecoder("latin1").decode(bytes.slice(1, 4)) !== "PNG") {
    throw failed("the card's picture is no PNG");
  }
  return bytes.length;
}

/** The running stack, found by the same settings that it was started with. */
async function findStack(): Promise<Running> {
  const settings = resolveSettings(await loadEnvironment(inRoot(".env")));
  if (settings.mode !== "emulator") {
    throw new UserError(
      "There are real bot tokens in .env: the demo plays on the emulator, so take them out and start anew.",
    );
  }
  const functions = `http://127.0.0.1:${settings.ports.functions}`;
  const telegram = `http://127.0.0.1:${settings.ports.telegram}`;
  const serviceKey = settings.env.SUPABASE_SERVICE_ROLE_KEY ?? "";
  const headers = { authorization: `Bearer ${serviceKey}` };
  const answers = await Promise.all([
    fetch(`${functions}/functions/v1/health`, { headers }),
    fetch(`${functions}/_local/status`, { headers }),
    fetch(`${telegram}/`),
  ]).catch(() => undefined);
  if (!answers) {
    throw new UserError(
      `Kopilka is not running at ${functions} and ${telegram}: start it with "npx -y deno task start" in another terminal.`,
    );
  }
  const bodies = await Promise.all(answers.map((response) => response.text()));
  const ill = answers.findIndex((response) => !response.ok);
  if (ill >= 0) throw new UserError(`Kopilka runs but is not well: ${answers[ill]!.url} says ${bodies[ill]}`);
  console.log(`Kopilka runs at ${functions}, its Telegram at ${telegram}.`);
  return { settings, functions, telegram, serviceKey };
}

function failed(what: string): UserError {
  return new UserError(`The demo failed: ${what}.`);
}

if (import.meta.main) {
  const [what, ...args] = Deno.args;
  if (what === "year") await runMain(() => demoYear(args));
  if (what !== undefined) {
    console.error(
      `There is no demo "${what}": "deno task demo" shows two people, "deno task demo year" a year.`,
    );
    Deno.exit(1);
  }
  await runMain(() =>
    demo().catch((error) => {
      throw isForPeople(error) ? error : new UserError(`The demo failed: ${messageOf(error)}`);
    })
  );
}
