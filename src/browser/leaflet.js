// The parts of Leaflet that the map uses, as the global `L` that the `leaflet` crate binds.
// Bundled by esbuild before Trunk builds; taking parts instead of the whole saves the visitor a third of it.
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
import { Tooltip } from 'leaflet/src/layer/Tooltip.js';
import { Popup } from 'leaflet/src/layer/Popup.js';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { Point } from 'leaflet/src/geometry/Point.js';

Map.Drag = Drag;
Map.ScrollWheelZoom = ScrollWheelZoom;
Map.TouchZoom = TouchZoom;

// Leaflet centres a name on its dot, and so cuts it off near the upper and lower edge of a low map; and it knows nothing of the
// buttons that lie over its right edge (WCAG 1.4.10).
/** Their width and the room around them, in CSS pixels. */
const BUTTONS = 70;
/** Up to this height of the window, in CSS pixels, they lie below the map: 30rem of `style/tools.css`. */
const LOW = 480;
const { _setPosition: place, getEvents: events } = Tooltip.prototype;
Tooltip.include({
  // A map that came to rest may have brought the dot to another side.
  getEvents() {
    return { ...events.call(this), moveend: this._updatePosition };
  },
  _setPosition(at) {
    const { x, y } = this._map.layerPointToContainerPoint(at);
    const half = this._container.offsetHeight / 2;
    const { x: width, y: height } = this._map.getSize();
    const left = 2 * x >= width - (innerHeight > LOW ? BUTTONS : 0);
    this.options.direction = left ? 'left' : 'right';
    // A dot out of view is on its way to the middle.
    const shift = y > 0 && y < height ? Math.max(half - y, Math.min(0, height - half - y)) : 0;
    // Its offset is counted to the right.
    place.call(this, at.add([left ? -2 * this.options.offset.x : 0, shift]));
  },
});

globalThis.L = { Map, SVGOverlay, Tooltip, Popup, LatLng, LatLngBounds, Point };
