/** The copies of pictures in Storage. */
import { redact } from "../../supabase/functions/_shared/log.ts";
import { type Check, ok, problem } from "./check.ts";
import { count, short, span } from "./words.ts";

/** Seconds: a copy takes a few, and what fails is tried again within minutes. */
const PATIENCE = 900;
/** Days in which a copy that was given up is a problem; later it is history. */
const FRESH_DAYS = 7;

interface Copies {
  pending: number;
  /** Seconds since the oldest that is pending was kept; null when none is. */
  oldest: number | null;
  failed: number;
  error: string | null;
}

/** The line about pictures that other bots and pages cannot show, because they are not copied. */
export const picturesCheck: Check = {
  name: "pictures",
  needs: ["database"],
  async run({ sql }) {
    const [row] = await sql<Copies[]>`
      select (count(*) filter (where status = 'pending'))::int as pending,
        extract(epoch from core.now() - min(created_at) filter (where status = 'pending'))::float8 as oldest,
        (count(*) filter (where status = 'failed' and created_at > core.now() - make_interval(days => ${FRESH_DAYS})))::int
          as failed,
        (array_agg(last_error order by (status = 'pending') desc, id desc) filter (where last_error is not null))[1] as error
      from media.item where status <> 'copied'`;
    const { pending = 0, oldest = null, failed = 0, error = null } = row ?? {};
    const why = error === null ? "" : `: ${short(redact(error))}`;
    if ((oldest ?? 0) > PATIENCE) {
      return problem(
        `${count(pending, "picture")} not copied, the oldest for ${span(oldest ?? 0)}${why}`,
        "see that SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY are set and that Storage has the bucket public; it is tried again by itself",
      );
    }
    if (failed > 0) {
      return problem(
        `${count(failed, "picture")} given up in ${FRESH_DAYS} days${why}`,
        "look at them: select id, purpose, last_error from media.item where status = 'failed'; sent again, one is tried anew",
      );
    }
    return ok(pending === 0 ? "all copied" : `${count(pending, "picture")} to be copied, none for long`);
  },
};
