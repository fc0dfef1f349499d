/** A webhook's key in the message that shows it to an admin: the outbox holds a mark, the sender asks for the key and puts it there. */
type Payload = Readonly<Record<string, unknown>>;

/** The key cannot be read now, because the database does not answer. */
export class SecretUnread extends Error {
  override readonly name = "SecretUnread";
}

/**
 * The payload with `"text": {"$webhook_secret": <number of the webhook>, "text": "…"}` replaced by that text and the
 * key below it; any other payload as it is. The mark is an object, so nothing that people write can be one.
 * @param secretOf the key; null when there is no such webhook any more
 * @throws {SecretUnread} when there is no telling
 */
export async function withWebhookSecret(
  payload: Payload,
  secretOf: ((endpointId: number) => Promise<string | null>) | undefined,
): Promise<Payload> {
  const mark = payload.text;
  if (typeof mark !== "object" || mark === null || !("$webhook_secret" in mark)) return payload;
  const { $webhook_secret: id, text } = mark as { $webhook_secret: number; text: string };
  const secret = await secretOf?.(id).catch(() => {
    throw new SecretUnread(`the key of webhook ${id} cannot be read`);
  });
  if (!secret) throw new Error(`webhook ${id} has no key any more`);
  return { ...payload, text: `${text}\n\n<code>${secret}</code>` };
}
