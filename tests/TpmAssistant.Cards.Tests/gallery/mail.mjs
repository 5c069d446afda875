// Draws the report mails that the tests have written to artifacts/gallery/mail.   node mail.mjs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const out = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../artifacts/gallery');
const mails = path.join(out, 'mail');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
try {
  const view = await browser.newPage({ viewport: { width: 2200, height: 900 } });
  const bodies = fs.readdirSync(mails).sort().map((name) => `<div style="width:720px;padding:12px;background:#fff">${fs.readFileSync(path.join(mails, name), 'utf8')}</div>`);
  await view.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:0;display:flex;gap:12px;align-items:flex-start;background:#ddd">${bodies.join('')}`);
  await view.screenshot({ path: path.join(out, 'mail.png'), fullPage: true });
} finally {
  await browser.close();
}
