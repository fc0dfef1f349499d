/** The bar that the functions are measured against: reads the update, does one insert, answers. Started by the bench. */
import postgres from "postgres";

const [url, pool] = Deno.args;
const sql = postgres(url!, { max: Number(pool), fetch_types: false, onnotice: () => {} });
await sql`create table if not exists public.bare (id bigint generated always as identity primary key, update jsonb not null)`;

const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
  const text = await request.text();
  JSON.parse(text);
  await sql`insert into public.bare (update) values (${text}::text::jsonb)`;
  return new Response(null);
});
console.log(server.addr.port);
// It ends when the bench does: its standard input closes.
await Deno.stdin.readable.pipeTo(new WritableStream());
Deno.exit(0);
