// Shows what the REST interface says; everything here can be done with curl as well.
import { stories } from './stories.js';

const CONVERSIONS = '/v1/conversions';
const EVENTS = ['conversion-requested', 'chart-fetched', 'chart-transformed', 'package-ready', 'conversion-refused', 'conversion-failed'];
const byId = id => document.getElementById(id);
let watched;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.assign(made, attributes);
  return made;
}

async function answerOf(response) {
  const body = await response.json();
  if (!response.ok) {
    throw new Error([body.detail, body.where && `(${body.where})`, body.code && `[${body.code}]`].filter(Boolean).join(' '));
  }
  return body;
}

function submit(form) {
  const given = new FormData(form);
  const options = Object.fromEntries(['releaseName', 'format', 'targetRegistry', 'values']
    .map(name => [name, given.get(name).trim()]).filter(([, text]) => text));
  const file = given.get('file');
  if (file && file.size) {
    const upload = new FormData();
    upload.append('chart', file);
    Object.entries(options).forEach(([name, text]) => upload.append(name, text));
    return fetch(CONVERSIONS, { method: 'POST', body: upload });
  }
  return fetch(CONVERSIONS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ chart: { url: given.get('url') }, ...options }),
  });
}

byId('request').addEventListener('submit', async event => {
  event.preventDefault();
  const answer = byId('answer');
  answer.className = '';
  try {
    const receipt = await answerOf(await submit(event.target));
    answer.textContent = `Taken as ${receipt.id}.`;
    watch(receipt.id);
    list();
  } catch (problem) {
    answer.className = 'problem';
    answer.textContent = problem.message;
  }
});

function row(conversion) {
  const line = element('tr', '');
  const { id, chart, state, links } = conversion;
  const name = element('td', '');
  name.append(element('a', chart ? `${chart.name} ${chart.version}` : id.slice(0, 8), {
    href: links.self, onclick: event => { event.preventDefault(); watch(id); } }));
  const results = element('td', '');
  ['package', 'mapping', 'report'].filter(result => links[result])
    .forEach(result => results.append(element('a', result, { href: links[result] })));
  line.append(name, element('td', state, { className: `state ${state}` }),
    element('td', new Date(conversion.requested).toLocaleString()), results);
  return line;
}

async function list(cursor) {
  const query = new URLSearchParams([...new FormData(byId('filter'))].filter(([, text]) => text));
  if (cursor) query.set('cursor', cursor);
  const page = await answerOf(await fetch(`${CONVERSIONS}?${query}`));
  const rows = page.conversions.map(row);
  if (cursor) byId('conversions').append(...rows); else byId('conversions').replaceChildren(...rows);
  byId('more').hidden = !page.next;
  byId('more').onclick = () => list(page.next);
}

function watch(id) {
  watched?.close();
  byId('details').hidden = false;
  byId('stories').replaceChildren();
  byId('events').replaceChildren();
  watched = new EventSource(`${CONVERSIONS}/${id}/events`);
  EVENTS.forEach(type => watched.addEventListener(type, () => { show(id); list(); }));
  show(id);
}

async function show(id) {
  const conversion = await answerOf(await fetch(`${CONVERSIONS}/${id}`));
  if (['ready', 'refused', 'failed'].includes(conversion.state)) watched?.close();
  const { images, refusal, fault } = conversion;
  byId('verdict').className = `state ${conversion.state}`;
  byId('verdict').textContent = [
    conversion.state,
    images && `${images.found} images found, ${images.movable} follow values.yaml, ${images.leftBehind} left behind`,
    refusal && `${refusal.message} ${refusal.where} [${refusal.code}]`,
    fault && `${fault.message} [${fault.code}]`,
  ].filter(Boolean).join(': ');
  byId('events').replaceChildren(...conversion.stages.map(stage =>
    element('li', `${stage.event}, ${new Date(stage.at).toLocaleString()}`)));
  byId('findings').replaceChildren(...(conversion.findings ?? []).map(finding =>
    element('li', `${finding.severity} ${finding.rule} ${finding.where}: ${finding.message}`)));
  byId('json').href = conversion.links.self;
  const { report, relocatedPackage } = conversion.links;
  byId('relocated').hidden = !relocatedPackage;
  byId('relocated').href = relocatedPackage ?? '#';
  if (report) byId('stories').replaceChildren(...stories(await answerOf(await fetch(report))));
}

byId('filter').addEventListener('input', () => list());
list();
setInterval(() => { if (byId('more').hidden) list(); }, 5000);
