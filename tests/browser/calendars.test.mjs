// The calendars of the samples as if they were real: each is valid iCalendar (RFC 5545) to two
// readers that know nothing of each other.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import schemas from '@ts-ics/schema-zod';

const folder = process.env.REAL_SITE;

const calendars = fs
  .readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.ics'))
  .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]);

test('there are calendars to look at', () => {
  assert.ok(calendars.length > 400, `${calendars.length} calendars`);
});

test('every line ends as it must and is short enough', () => {
  for (const [name, text] of calendars) {
    assert.ok(!/[^\r]\n/.test(text), `${name} has a bare line feed`);
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
    }
  }
});

test('a schema of iCalendar accepts every calendar', () => {
  for (const [name, text] of calendars) {
    const calendar = convertIcsCalendar(schemas.zIcsCalendar, text);
    assert.equal(calendar.version, '2.0', name);
    assert.ok(calendar.prodId, name);
    assert.equal(calendar.timezones.length, 1, name);
    assert.ok(calendar.events.length > 0, name);
    const uids = calendar.events.map((event) => event.uid);
    assert.equal(new Set(uids).size, uids.length, `${name} has a UID twice`);
    for (const event of calendar.events) {
      assert.ok(event.summary && event.stamp?.date && event.start?.date && event.end?.date, name);
      assert.ok(event.start.date < event.end.date, `${name}: ${event.summary}`);
    }
  }
});

test('a strict parser reads every calendar, and every series has events', () => {
  for (const [name, text] of calendars) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(component, { strictExceptions: true });
      if (!event.isRecurring()) continue;
      const days = event.iterator();
      let count = 0;
      while (count < 500 && days.next()) count += 1;
      assert.ok(count >= 3 && count < 500, `${name}: ${event.summary} comes ${count} times`);
    }
  }
});
