import postgres from "postgres";
import { migrate, readMigrations } from "../db/migrate.ts";
import { freePort } from "../lib/ports.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { seedSettings } from "../local/database.ts";
import { startFunctionsProcess } from "../local/functions_process.ts";
import { resolveSettings, seedOf } from "../local/settings.ts";
import { drive } from "./drive.ts";
import { inRoot } from "../lib/paths.ts";
const mode = Deno.args[0] ?? "answers"; const people = Number(Deno.args[1] ?? 1500); const pool = Deno.args[2] ?? "4"; const rounds = Number(Deno.args[3] ?? 3);
const cluster = await startScratchCluster({ durable: true });
let count = 0;
const tg = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (r) => { await r.body?.cancel(); count++; return Response.json({ ok: true, result: { message_id: count, date: 1, chat: { id: 1, type: "private" } } }); });
const admin = postgres(cluster.server.url("supabase_admin", "template1"), { max: 1, onnotice: () => {} });
await admin.unsafe(`create database k owner postgres template postgres`); await admin.unsafe(`create database bare owner postgres template postgres`);
const url = cluster.server.url("postgres", "k"); await migrate(url, await readMigrations());
const port = freePort(); const settings = resolveSettings({}, { functions: port }); await seedSettings(url, seedOf(settings));
const sql = postgres(cluster.server.url("supabase_admin", "k"), { max: 1, onnotice: () => {} });
const env = { ...settings.env, SUPABASE_DB_URL: url, TELEGRAM_API_ROOT: `http://127.0.0.1:${tg.addr.port}`, KOPILKA_DB_POOL: pool, LOG_LEVEL: "error", PATH: Deno.env.get("PATH")!, HOME: Deno.env.get("HOME")! };
const fn = await startFunctionsProcess(env, (l) => console.error(l));
const child = new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--no-check", "--quiet", inRoot("scripts", "bench", "bare_server.ts"), cluster.server.url("postgres", "bare"), pool], cwd: inRoot(), stdin: "piped", stdout: "piped" }).spawn();
const bport = Number((await child.stdout.pipeThrough(new TextDecoderStream()).getReader().read()).value);
await sql`update core.setting set value = to_jsonb(${mode === "answers" ? 1e9 : 20}::int) where key = 'answer_messages_per_second'`;
async function cpu() { const t: Record<string, number> = {}; for await (const e of Deno.readDir("/proc")) { if (!/^\d+$/.test(e.name)) continue; try { const s = Deno.readTextFileSync(`/proc/${e.name}/stat`); const a = s.slice(s.lastIndexOf(")") + 2).split(" "); const name = s.slice(s.indexOf("(") + 1, s.lastIndexOf(")")); const cmd = Deno.readTextFileSync(`/proc/${e.name}/cmdline`).replaceAll("\0", " "); const ppid = Number(a[1]); let k = ""; if (Number(e.name) === fn.pid) k = "functions"; else if (Number(e.name) === child.pid) k = "bare"; else if (Number(e.name) === Deno.pid) k = "generator"; else if (name === "postgres" && (ppid === cluster.server.pid || Number(e.name) === cluster.server.pid)) k = "postgres"; else continue; t[k] = (t[k] ?? 0) + (Number(a[11]) + Number(a[12])) * 10000; } catch { /**/ } } return t; }
const show = (b: Record<string, number>, a: Record<string, number>, n: number) => Object.keys(a).map((k) => `${k} ${((a[k]! - (b[k] ?? 0)) / n).toFixed(0)}us`).join("  ");
for (let i = 0; i < rounds; i++) {
  let b = await cpu(); let r = await drive({ url: `http://127.0.0.1:${bport}`, secret: "" }, people, 32); console.log("bare", r.rate.toFixed(0), show(b, await cpu(), r.updates));
  b = await cpu(); count = 0; const ref = r.rate;
  r = await drive({ url: `http://127.0.0.1:${port}/functions/v1/client-bot`, secret: settings.env.TELEGRAM_WEBHOOK_SECRET!, sent: async (m) => { while (count < m) await new Promise((z) => setTimeout(z, 5)); } }, people, 32); console.log(mode, r.rate.toFixed(0), (r.rate / ref * 100).toFixed(0) + "%", show(b, await cpu(), r.updates), "p99", r.p99.toFixed(0));
}
await admin.end(); await sql.end(); await fn.stop(); child.kill(); await tg.shutdown(); await cluster.stop(); Deno.exit(0);
