// What one writes by hand with Leaflet and a plugin for clusters, to compare with: the same examples, filter, search and list, without
// documents, languages, addresses or access. It is not part of the site.
import L from 'leaflet';
import 'leaflet.markercluster';

const find = (selector) => document.querySelector(selector);
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// Who asks for less motion gets none, as on the site.
const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const map = L.map('kaart', { attributionControl: false, maxZoom: 11, zoomAnimation: moves, fadeAnimation: moves }).fitBounds([[50.75, 3.3], [53.55, 7.25]]);
if (!moves) map.panBy = (by) => L.Map.prototype.panBy.call(map, by, { animate: false });
const clusters = L.markerClusterGroup({ animate: moves }).addTo(map);

async function start() {
  const [{ themes, examples }, country] = await Promise.all(['data/examples.json', 'data/basemap/netherlands.geojson'].map(async (url) => (await fetch(url)).json()));
  L.geoJSON(country, { style: { color: '#857b68', weight: 1, fillColor: '#fbf8f1', fillOpacity: 1 }, interactive: false }).addTo(map);
  const all = examples.map((example) => {
    const { name, place, what, why, lesson, location } = example;
    const marker = L.marker([location.lat, location.lon], { title: name.nl, icon: L.divIcon({ className: 'stip', html: '●' }) });
    marker.bindPopup(() => [`<h2>${name.nl}</h2>`, ...[what, why, lesson].map((text) => `<p>${text?.nl ?? ''}</p>`)].join(''));
    return { example, marker, text: fold([name.nl, place, ...[what, why, lesson].map((text) => text?.nl ?? '')].join(' ')) };
  });
  find('#themas').innerHTML = themes.map(({ id, label }) => `<label><input type="checkbox" value="${id}"> ${label.nl} <span></span></label><br>`).join('');

  function show() {
    const words = fold(find('#zoek').value).split(' ').filter(Boolean);
    const chosen = [...document.querySelectorAll('#themas :checked')].map(({ value }) => value);
    const found = all.filter(({ text }) => words.every((word) => text.includes(word)));
    const shown = found.filter(({ example }) => !chosen.length || chosen.some((id) => example.themes.includes(id)));
    for (const box of document.querySelectorAll('#themas input')) {
      box.parentElement.querySelector('span').textContent = found.filter(({ example }) => example.themes.includes(box.value)).length;
    }
    find('#aantal').textContent = `${shown.length} voorbeelden`;
    find('#lijst').innerHTML = shown.map(({ example }) => `<li><a href="#${example.id}">${example.name.nl}</a><br>${example.place}</li>`).join('');
    clusters.clearLayers();
    clusters.addLayers(shown.map(({ marker }) => marker));
    document.documentElement.dataset.live = '';
  }
  find('#zoek').addEventListener('input', show);
  find('#themas').addEventListener('change', show);
  show();
}

start();
