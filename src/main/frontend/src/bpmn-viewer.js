/**
 * Shows a process diagram and where a case stands in it.
 *
 * Markup: an empty element with `data-bpmn-viewer` and
 *   data-label     name of the diagram, for screen readers
 *   data-xml-url   GET: the BPMN 2.0 XML
 *   data-active    ids of the elements where the case is now, separated by commas
 *   data-done      ids of the elements (and, where known, sequence flows) the case has passed
 *
 * When every diagram is drawn, the body carries data-ready="1".
 */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './styles/bpmn-viewer.css';
import { takenFlows } from './bpmn/taken-flows.js';
import { messages } from './messages.js';

const READABLE = 0.4;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

Promise.all([...document.querySelectorAll('[data-bpmn-viewer]')].map(start)).then(() => {
  document.body.dataset.ready = '1';
});

async function start(root) {
  const canvasElement = document.createElement('div');
  canvasElement.className = 'gn-bpmn-canvas';
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', messages.diagramOf(root.dataset.label));
  try {
    const response = await fetch(root.dataset.xmlUrl, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const xml = await response.text();
    root.append(canvasElement);
    const viewer = new NavigatedViewer({
      container: canvasElement,
      moddleExtensions: { camunda },
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT, fontSize: 11 } },
      zoomScroll: { enabled: false }
    });
    await viewer.importXML(xml);
    mark(viewer, ids(root.dataset.active), ids(root.dataset.done));
    show(viewer, ids(root.dataset.active));
    root.prepend(controls(viewer));
    root.append(legend());
  } catch {
    canvasElement.remove();
    const alert = document.createElement('p');
    alert.setAttribute('role', 'alert');
    alert.className = 'alert alert-danger';
    alert.textContent = messages.diagramUnavailable;
    root.append(alert);
  }
}

/** The whole diagram; where it would be too small to read, the place where the case is. */
function show(viewer, active) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const here = [...active].map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
  if (here && canvas.zoom() < READABLE) {
    canvas.zoom(1);
    canvas.scrollToElement(here, { top: 60, bottom: 60, left: 40, right: 40 });
  }
}

function ids(list) {
  return new Set((list ?? '').split(',').map((id) => id.trim()).filter(Boolean));
}

function mark(viewer, active, done) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = (id) => registry.get(id);
  const taken = takenFlows(registry, active, done);
  [...done, ...taken].filter(known).forEach((id) => {
    canvas.addMarker(id, 'gn-done');
    if (!active.has(id) && !known(id).waypoints) {
      overlays.add(id, 'place', { position: { top: -10, right: 12 }, html: badge('gn-badge-done', '✓', messages.diagramDone) });
    }
  });
  [...active].filter(known).forEach((id) => {
    canvas.removeMarker(id, 'gn-done');
    canvas.addMarker(id, 'gn-active');
    overlays.add(id, 'place', {
      position: { bottom: 12, left: 4 },
      html: badge('gn-badge-active', messages.diagramHere, messages.diagramLegendActive)
    });
  });
}

function badge(className, text, title) {
  const created = document.createElement('span');
  created.className = className;
  created.textContent = text;
  created.title = title;
  return created;
}

function controls(viewer) {
  const bar = document.createElement('div');
  bar.className = 'gn-bpmn-controls';
  const canvas = viewer.get('canvas');
  const zoom = (factor) => () => canvas.zoom(canvas.zoom() * factor);
  bar.append(
    button(messages.zoomIn, zoom(1.25)),
    button(messages.zoomOut, zoom(0.8)),
    button(messages.zoomFit, () => canvas.zoom('fit-viewport', 'auto'))
  );
  const hint = document.createElement('span');
  hint.className = 'gn-bpmn-hint';
  hint.textContent = messages.moveHint;
  bar.append(hint);
  return bar;
}

function button(text, act) {
  const created = document.createElement('button');
  created.type = 'button';
  created.className = 'btn btn-outline-primary btn-sm';
  created.textContent = text;
  created.addEventListener('click', act);
  return created;
}

function legend() {
  const list = document.createElement('ul');
  list.className = 'gn-bpmn-legend';
  list.setAttribute('aria-label', messages.diagramLegend);
  for (const [kind, text] of [
    ['active', messages.diagramLegendActive],
    ['done', messages.diagramLegendDone],
    ['open', messages.diagramLegendOpen]
  ]) {
    const item = list.appendChild(document.createElement('li'));
    item.className = `gn-legend-${kind}`;
    item.textContent = text;
  }
  return list;
}
