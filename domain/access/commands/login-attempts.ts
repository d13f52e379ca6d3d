import { database } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { loginLimit, waitMessage } from "../login-limit";

const { minutes, pair, address: perAddress, account, knownDays } = loginLimit;
const failed = `not succeeded and id <> $3 and at > now() - interval '${minutes} minutes' order by at desc`;

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip through together; `attemptSucceeded`
 * takes that back. Returns the attempt's id.
 * @throws Problem "too_many", saying how long to wait; then the attempt is not counted.
 */
export async function admitAttempt(email: string, address: string): Promise<string> {
  const { pool } = database();
  const inserted = await pool.query<{ id: string }>({
    name: "login-attempt",
    text: "insert into login_attempts (email, address, succeeded) values ($1, $2, false) returning id",
    values: [email, address],
  });
  const id = inserted.rows[0]?.id ?? "0";
  if (Number(id) % 50 === 0) await prune();
  const { rows } = await pool.query<{ until: Date | null; now: Date }>({
    name: "login-limit",
    text: `select now() as now, interval '${minutes} minutes' + greatest(
        (select at from login_attempts where email = $1 and address = $2 and ${failed} offset ${pair - 1} limit 1),
        (select at from login_attempts where address = $2 and ${failed} offset ${perAddress - 1} limit 1),
        case when not exists (select 1 from login_attempts where email = $1 and address = $2 and succeeded)
          then (select at from login_attempts where email = $1 and ${failed} offset ${account - 1} limit 1) end) as until`,
    values: [email, address, id],
  });
  const { until, now } = rows[0] ?? { until: null, now: new Date() };
  if (until) {
    await pool.query("delete from login_attempts where id = $1", [id]);
    throw new Problem("too_many", waitMessage(until, now));
  }
  return id;
}

/** From now on the address is known for this account, and what was mistyped there before is forgotten. */
export async function attemptSucceeded(id: string, email: string, address: string): Promise<void> {
  const { pool } = database();
  await pool.query("update login_attempts set succeeded = true where id = $1", [id]);
  await pool.query("delete from login_attempts where email = $1 and address = $2 and not succeeded", [email, address]);
}

/** Addresses of people are kept no longer than they are needed. */
async function prune(): Promise<void> {
  await database().pool.query(
    `delete from login_attempts where at < now() - interval '${knownDays} days' or (not succeeded and at < now() - interval '1 day')`,
  );
}
