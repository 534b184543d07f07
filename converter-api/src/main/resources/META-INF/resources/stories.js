// Shows the story of each image as a report tells it. What a report says may come from a hostile chart: all of it is set
// as text, none of it is ever read as HTML.
function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function diff(text) {
  const block = element('pre', '', 'diff');
  for (const line of text.trimEnd().split('\n')) {
    const kind = /^(\+\+\+|---|@@)/.test(line) ? 'place' : { '+': 'added', '-': 'removed' }[line[0]] ?? '';
    block.append(element('span', `${line}\n`, kind));
  }
  return block;
}

function part(story, heading, items) {
  if (!items.length) return;
  const list = element('ul', '');
  for (const item of items) {
    const line = element('li', item.text);
    (item.files ?? []).forEach(file => line.append(diff(file.diff)));
    list.append(line);
  }
  story.append(element('h3', heading), list);
}

const FEEDS = { 'value': 'value', 'default-of-empty-value': 'default of the empty value', 'made-of-value': 'made of value' };

function storyOf(image) {
  const story = document.createElement('details');
  const summary = element('summary', image.reference);
  summary.append(element('span', image.status === 'movable' ? ' follows values.yaml' : ' stays behind',
    `state ${image.status === 'movable' ? 'ready' : 'failed'}`));
  story.append(summary);
  part(story, 'Appears in', image.places.map(place => ({
    text: `${place.kind} ${place.name}, ${place.field} (${place.template}; values: ${place.scenarios.join(', ')})` })));
  part(story, 'Was made of', image.fedBefore.map(feed => ({
    text: `${feed.part} ${feed.text}: ${feed.value ? `${FEEDS[feed.from]} ${feed.value}` : 'text of the templates'}` })));
  part(story, 'Edits made', image.edits.map(made => ({ text: made.edit, files: made.files })));
  part(story, 'Edits tried and undone', image.undone.map(tried => ({ text: `${tried.edit}; undone: ${tried.why}`, files: tried.files })));
  part(story, 'Mapping', image.mapping.map(entry => ({
    text: `${entry.image}:${entry.tag}, ${Object.entries(entry.address).map(([key, path]) => `${key} ${path}`).join(', ')}` })));
  part(story, 'Proof', image.proof.map(attempt => ({
    text: `${attempt.scenario}: ${attempt.entriesMoved} entries sent away in one render; ${attempt.holds
      ? `${attempt.placesMoved} places arrived, nothing else changed` : `does not hold: ${attempt.failure}`}` })));
  part(story, 'Left behind', image.leftBehind.map(left => ({
    text: [`${left.reason}, ${left.place}`, left.detail].filter(Boolean).join(': ') })));
  return story;
}

// One element for each image; none for reports of an earlier release, which tell less.
export function stories(report) {
  return (report.images ?? []).filter(image => image.fedBefore).map(storyOf);
}
