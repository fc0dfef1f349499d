import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, lastMessage, person, register, textOf } from "./_kit.ts";
import { hears } from "./_stars.ts";

const CHIEF = 900;

/** A shop with one item of two pieces, and a client with 600 points. */
async function openShop(stack: TestStack, client: SimUser): Promise<void> {
  const { sql } = stack.database;
  await register(stack, client);
  await sql`select orders.add_item('Кружка', 'Синяя', 450, 50, null, 2, true, false, null, 'test')`;
  await sql`select 1 from people.person p, lateral ledger.post_one('test', 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet(p.id), 500, 'test') where p.telegram_id = ${client.id}`;
}

Deno.test("an order is paid with points, sent by an administrator, and done (ru)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [anna, chief] = [person(601, "Анна", "ru"), person(CHIEF, "Мария", "ru")];
    await openShop(stack, anna);
    await stack.send(chief, "/start", "admin");
    const press = async (user: SimUser, button: string, bot?: "admin") =>
      textOf((await stack.press(user, button, bot)).at(-1));

    await stack.send(anna, "/start");
    assert.match(
      await press(anna, "🛍 Магазин"),
      /^🛍 Магазин\. У вас 600 баллов\.\n\n• Кружка: 450 баллов · 50\s⭐$/,
    );
    assert.match(await press(anna, "Кружка"), /Цена: 450 баллов · 50\s⭐\nОсталось: 2$/);
    assert.match(await press(anna, "🛒 Заказать"), /указали при регистрации.*\+380501234567$/s);
    assert.match(await press(anna, "✅ Всё верно"), /Куда отправить\?/);
    assert.match(textOf((await stack.send(anna, "?"))[0]), /^⚠️ Нужен адрес текстом/);
    const said = (await stack.send(anna, "Киев, Крещатик, 1")).map(textOf).join("\n");
    assert.match(said, /Записали:.*Крещатик, 1.*Как оплатите\?/s);
    assert.match(await press(anna, "💎 450 баллов"), /Спишем 450 баллов, на счёте останется 150 баллов\.$/);
    assert.match(
      await press(anna, "💎 Оплатить: 450 баллов"),
      /^✅ Заказ №1 оплачен: Кружка, 450 баллов\. На счёте 150 баллов/,
    );
    assert.equal(await balance(stack, anna), 150);

    await hears(stack, chief, /^🛍 Новый оплаченный заказ №1: Кружка, 450 баллов/, "admin");
    assert.match(await press(chief, "📦 Открыть заказ", "admin"), /Клиент: Анна.*📍 Киев, Крещатик, 1/s);
    assert.match(await press(chief, "🚚 Отправлен", "admin"), /Что написать клиенту\?/);
    assert.match(
      textOf((await stack.send(chief, "Посылка 2045", "admin")).at(-1)),
      /отправлен: Посылка 2045 \(Мария\)$/,
    );
    await hears(stack, anna, /^🚚 Заказ №1 отправлен: Кружка\.\nПосылка 2045$/);
    await press(chief, "✅ Выполнен", "admin");
    await hears(stack, anna, /^🎉 Заказ №1 выполнен: Кружка\. Спасибо!$/);
    const card = await press(anna, "📦 Открыть заказ");
    assert.match(
      card,
      /: оформлен\n.*: оплачен\n.*: отправлен: Посылка 2045\n.*: выполнен$/,
    );
    assert.ok(!lastMessage(stack, anna).buttons.flat().includes("✖️ Отменить заказ"));
    await assertBooksBalance(stack);
  });
});

Deno.test("an order is cancelled by its client at once, another one by an administrator with a reason (uk)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [olena, chief] = [person(602, "Олена", "uk"), person(CHIEF, "Марія", "uk")];
    await openShop(stack, olena);
    await stack.send(chief, "/start", "admin");
    const { sql } = stack.database;
    const press = async (user: SimUser, button: string, bot?: "admin") =>
      textOf((await stack.press(user, button, bot)).at(-1));
    const order = async (key: string) => {
      const [row] = await sql<{ id: string }[]>`
        select o.id from people.person p, lateral orders.place(${key}, p.id, (select id from orders.item), 'points', 'Олена',
          '+380501234567', 'Київ, 1') o where p.telegram_id = ${olena.id}`;
      await sql`select orders.pay_with_points(o.id, o.person_id) from orders.order o where o.id = ${
        row?.id ?? null
      }`;
    };
    await order("first");
    await stack.send(olena, "/shop");
    await press(olena, "📦 Мої замовлення");
    assert.match(await press(olena, "№1 Кружка"), /оплачено$/);
    assert.match(
      await press(olena, "✖️ Скасувати замовлення"),
      /^✖️ Скасувати замовлення №1\?\nКружка\n\nНа рахунок одразу повернеться 450 балів\.$/,
    );
    assert.match(
      await press(olena, "✖️ Так, скасувати замовлення"),
      /скасовано\n\nПовернули на рахунок: 450 балів\.$/,
    );
    assert.equal(await balance(stack, olena), 600);
    await hears(stack, chief, /^✖️ Олена отменяет оплаченный заказ №1/, "admin");

    await order("second");
    await stack.send(chief, "/start", "admin");
    assert.match(await press(chief, "📦 Замовлення · 1", "admin"), /^📦 Замовлення/);
    await press(chief, "💰 Оплачені · 1", "admin");
    await press(chief, "№2 Кружка", "admin");
    assert.match(await press(chief, "✖️ Скасувати", "admin"), /Чому скасовуємо\?/);
    assert.match(
      (await stack.send(chief, "Розбилася дорогою", "admin")).map(textOf).join("\n"),
      /^✖️ Замовлення №2 скасовано, клієнт прочитає причину\./,
    );
    await hears(
      stack,
      olena,
      /^✖️ Замовлення №2 скасовано: Кружка\. Повернули на рахунок: 450 балів\.\nПричина: Розбилася дорогою$/,
    );
    assert.equal(await balance(stack, olena), 600);
    await assertBooksBalance(stack);
  });
});
