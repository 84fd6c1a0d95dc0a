'use strict';

/**
 * The map of differences between two plans of several.
 * what = {moment, first, second, measure, group, same}; moments count from 1, group -1 is all.
 */
function differenceMap(container, what, onPick) {
  const { data } = page;
  const { sites, types } = data;
  const phases = data.phases.length;
  const width = 2 + data.plans.length * phases;
  const MORE = '#0072b2';
  const FEWER = '#e69f00';
  const SAME = '#6b7680';
  const map = regionMap(container, ['roads', 'same', 'sites']);
  const lon = page.degrees(sites.lon);
  const lat = page.degrees(sites.lat);
  const points = placed(map, lon, lat);

  const difference = new Float64Array(sites.id.length);
  const hasPorts = new Uint8Array(sites.id.length);
  const shown = { more: 0, fewer: 0, moreSites: 0, fewerSites: 0, sameSites: 0 };
  let order = [];
  let radiusOfOne = 1;

  /** The types at a site with their ports: [type, before, by plan and phase]. */
  function rowsOf(site) {
    const rows = [];
    for (let at = 0; at < sites.ports[site].length; at += width) {
      rows.push(sites.ports[site].slice(at, at + width));
    }
    return rows;
  }

  /** The ports of a row in a plan at a moment. */
  const portsOf = (row, plan, moment) => row[2 + plan * phases + moment - 1];

  function filter() {
    Object.keys(shown).forEach((key) => { shown[key] = 0; });
    for (let site = 0; site < difference.length; site++) {
      difference[site] = 0;
      hasPorts[site] = 0;
      for (const row of rowsOf(site)) {
        if (what.group < 0 || types.group[row[0]] === what.group) {
          const first = portsOf(row, what.first, what.moment);
          const second = portsOf(row, what.second, what.moment);
          difference[site] += (second - first) * (what.measure === 'kw' ? types.kw[row[0]] : 1);
          hasPorts[site] ||= first + second > 0 ? 1 : 0;
        }
      }
      shown.more += Math.max(0, difference[site]);
      shown.fewer += Math.max(0, -difference[site]);
      shown.moreSites += difference[site] > 0 ? 1 : 0;
      shown.fewerSites += difference[site] < 0 ? 1 : 0;
      shown.sameSites += difference[site] === 0 && hasPorts[site] ? 1 : 0;
    }
    order = Array.from(difference.keys()).filter((site) => difference[site] !== 0);
    order.sort((a, b) => Math.abs(difference[b]) - Math.abs(difference[a]) || a - b);
    order.forEach((site, rank) => { rankOf[site] = rank; });
    const most = order.length ? Math.abs(difference[order[0]]) : 1;
    radiusOfOne = Math.min(0.9, 9 / Math.sqrt(most));
  }
  const rankOf = new Int32Array(sites.id.length);
  const isShown = (site) => difference[site] !== 0 || (what.same && hasPorts[site] === 1);
  const radius = (site) => (difference[site] === 0 ? 1.3
    : 1.8 + radiusOfOne * Math.sqrt(Math.abs(difference[site])));
  const radiusAt = (site, zoom) => Math.min(LARGEST, radius(site) * growth(zoom));

  const circle = (context, tile, site) => {
    context.beginPath();
    context.arc(points.x[site] * tile.scale, points.y[site] * tile.scale, radiusAt(site, tile.zoom), 0, 2 * Math.PI);
  };
  const sameLayer = new CanvasTiles((context, tile) => {
    context.fillStyle = SAME;
    for (const site of points.within(tile, LARGEST)) {
      if (difference[site] === 0 && isShown(site)) {
        circle(context, tile, site);
        context.fill();
      }
    }
  }, { pane: 'same' });
  const siteLayer = new CanvasTiles((context, tile) => {
    const found = points.within(tile, LARGEST).filter((site) => difference[site] !== 0);
    found.sort((a, b) => rankOf[a] - rankOf[b]);
    context.lineWidth = 0.8;
    context.strokeStyle = '#ffffff';
    for (const site of found) {
      circle(context, tile, site);
      context.fillStyle = difference[site] > 0 ? MORE : FEWER;
      context.globalAlpha = 0.85;
      context.fill();
      context.globalAlpha = 1;
      context.stroke();
    }
  }, { pane: 'sites' });

  const ring = L.circleMarker([0, 0], { radius: 14, color: '#000', weight: 3, fill: false, interactive: false });
  function mark(site) {
    if (site < 0) {
      ring.remove();
    } else {
      ring.setLatLng([lat[site], lon[site]]).addTo(map);
    }
  }

  /** The site under a point of the view; those that differ lie above those that don't. */
  function under(latlng) {
    const zoom = map.getZoom();
    const at = map.project(latlng, 0);
    const size = (site) => radiusAt(site, zoom);
    const differing = nearestPoint(points, at, 2 ** zoom, size, (site) => difference[site] !== 0);
    return differing >= 0 ? differing : nearestPoint(points, at, 2 ** zoom, size, isShown);
  }
  map.on('click', (event) => {
    const site = under(event.latlng);
    mark(site);
    onPick(site);
  });
  let hovering = 0;
  map.on('mousemove', (event) => {
    cancelAnimationFrame(hovering);
    hovering = requestAnimationFrame(() => {
      map.getContainer().style.cursor = under(event.latlng) >= 0 ? 'pointer' : '';
    });
  });

  /** Where nearly all sites lie: a far island must not make the rest small. */
  function fit() {
    const FEW = 0.004;
    const between = (degrees) => {
      const sorted = Float64Array.from(degrees).sort();
      const edge = Math.floor(FEW * sorted.length);
      return [sorted[edge], sorted[sorted.length - 1 - edge]];
    };
    if (lon.length) {
      const [west, east] = between(lon);
      const [south, north] = between(lat);
      map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom: 14, animate: false });
    } else {
      map.setView([0, 0], 3);
    }
  }

  filter();
  fit();
  roadLayer(map, data.roads, 'roads').addTo(map);
  sameLayer.addTo(map);
  siteLayer.addTo(map);
  const labels = provinceLabels(map);
  labels.place();
  labels.layer.addTo(map);
  return {
    shown,
    colours: { more: MORE, fewer: FEWER, same: SAME },
    mark,
    rowsOf,
    portsOf,
    difference: (site) => difference[site],
    largest: () => order,
    goTo: (site) => map.setView([lat[site], lon[site]], Math.max(map.getZoom(), 13)),
    refresh: () => {
      filter();
      sameLayer.refresh();
      siteLayer.refresh();
    },
  };
}
