// Bundles the parts of Leaflet that the map uses (`leaflet.js`), what is private to it by short names. esbuild keeps whole classes; what
// nobody calls is left out here.
//   node src/browser/bundle.mjs target/assets/leaflet.js
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import ts from 'typescript';

/** Methods that neither Leaflet's other parts nor the app call, by file. Whoever comes to call one takes it off the list. */
const UNUSED = {
  'geo/LatLng.js': ['toBounds', 'wrap'],
  'geo/LatLngBounds.js': ['intersects', 'overlaps', 'pad', 'toBBoxString'],
  'geo/crs/CRS.js': ['wrapLatLng', 'wrapLatLngBounds'],
  'geometry/Bounds.js': ['intersects', 'overlaps', 'pad'],
  'geometry/Point.js': ['scaleBy', 'unscaleBy'],
  'layer/DivOverlay.js': ['bringToBack', 'getContent', 'isOpen', 'toggle'],
  'layer/ImageOverlay.js': ['bringToBack', 'setBounds', 'setStyle', 'setUrl', 'setZIndex'],
  'layer/Layer.js': ['_addZoomLimit', '_removeZoomLimit', '_updateZoomLevels', 'getAttribution'],
  'layer/Popup.js': ['_movePopup', '_onKeyPress', '_openPopup', 'bindPopup', 'closePopup', 'getPopup', 'isPopupOpen', 'setPopupContent', 'togglePopup', 'unbindPopup'],
  'layer/Tooltip.js': [
    '_addFocusListeners', '_addFocusListenersOnLayer', '_initTooltipInteractions', '_moveTooltip', '_openTooltip', '_setAriaDescribedByOnLayer', 'bindTooltip', 'closeTooltip', 'getTooltip',
    'isTooltipOpen', 'openTooltip', 'setTooltipContent', 'toggleTooltip', 'unbindTooltip',
  ],
  'map/Map.js': [
    '_getBoundsCenterZoom', '_getZoomSpan', '_handleGeolocationError', '_handleGeolocationResponse', 'fitBounds', 'fitWorld', 'flyTo', 'flyToBounds', 'getPanes', 'locate', 'mouseEventToLatLng',
    'mouseEventToLayerPoint', 'panInside', 'setMaxZoom', 'wrapLatLng', 'wrapLatLngBounds', 'zoomIn', 'zoomOut',
  ],
  'map/handler/Map.Drag.js': ['moving'],
};
/** Classes that others only ask of a layer whether it is one: none is. */
const NONE = { 'layer/FeatureGroup.js': 'FeatureGroup', 'layer/vector/Path.js': 'Path' };

/** What the parts call, by name, with the file that calls it. */
const called = new Map();

/** A script without these methods. Notes what the rest of it calls. */
function without(unused, file, script) {
  const left = new Set(unused);
  const pieces = [];
  let from = 0;
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isFunctionExpression(node.initializer) && unused.includes(node.name.text)) {
      left.delete(node.name.text);
      pieces.push(script.slice(from, node.pos));
      // And the comma after it.
      from = node.end + /^\s*,?/.exec(script.slice(node.end))[0].length;
      return;
    }
    if (ts.isPropertyAccessExpression(node)) called.set(node.name.text, file);
    if (ts.isStringLiteral(node)) called.set(node.text, file);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, script, ts.ScriptTarget.Latest));
  if (left.size) throw new Error(`${file} has no ${[...left].join(', ')}`);
  return [...pieces, script.slice(from)].join('');
}

const leaveOut = {
  name: 'leave out what nobody calls',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const [, file = 'leaflet.js'] = path.replaceAll('\\', '/').split('/leaflet/src/');
      const none = NONE[file];
      if (none) return { contents: `export const ${none} = function () {};` };
      return { contents: without(UNUSED[file] ?? [], file, readFileSync(path, 'utf8')) };
    });
  },
};

await build({ entryPoints: ['src/browser/leaflet.js'], bundle: true, minify: true, mangleProps: /^_/, mangleQuoted: true, plugins: [leaveOut], outfile: process.argv[2] });
for (const name of Object.values(UNUSED).flat()) {
  if (called.has(name)) throw new Error(`${name} is left out of Leaflet, but ${called.get(name)} calls it`);
}
