'use strict';

/**
 * Draws much on canvas tiles. Leaflet moves and scales the tiles; new content is drawn into those
 * that stay, so that nothing flickers.
 */
const CanvasTiles = L.GridLayer.extend({
  /** draw(context, tile) draws what lies in tile: its bounds in pixels of zoom 0, its zoom and scale. */
  initialize(draw, options) {
    this.draw = draw;
    this.tiles = new Map();
    L.GridLayer.prototype.initialize.call(this, { updateWhenZooming: false, keepBuffer: 1, ...options });
    this.on('tileunload', (event) => this.tiles.delete(event.tile));
  },
  createTile(coords) {
    const canvas = document.createElement('canvas');
    this.tiles.set(canvas, coords);
    this.redrawTile(canvas, coords);
    return canvas;
  },
  redrawTile(canvas, coords) {
    const size = this.getTileSize().x;
    const dense = window.devicePixelRatio || 1;
    canvas.width = size * dense;
    canvas.height = size * dense;
    const scale = 2 ** coords.z;
    const context = canvas.getContext('2d');
    context.setTransform(dense, 0, 0, dense, -coords.x * size * dense, -coords.y * size * dense);
    this.draw(context, {
      zoom: coords.z,
      scale,
      minX: coords.x * size / scale,
      minY: coords.y * size / scale,
      maxX: (coords.x + 1) * size / scale,
      maxY: (coords.y + 1) * size / scale,
    });
  },
  /** Draws all tiles on the map again. */
  refresh() {
    this.tiles.forEach((coords, canvas) => this.redrawTile(canvas, coords));
  },
});

/** Points of the data in pixels of zoom 0, with an index to find them by place. */
function placed(map, lon, lat) {
  const x = new Float64Array(lon.length);
  const y = new Float64Array(lon.length);
  const items = [];
  for (let i = 0; i < lon.length; i++) {
    const point = map.project([lat[i], lon[i]], 0);
    x[i] = point.x;
    y[i] = point.y;
    items.push({ minX: point.x, minY: point.y, maxX: point.x, maxY: point.y, i });
  }
  const index = new RBush().load(items);
  /** Numbers of the points in a box that is wider by some pixels at a scale, in rising order. */
  const within = (box, marginPx) => {
    const margin = marginPx / box.scale;
    return index.search({
      minX: box.minX - margin, minY: box.minY - margin, maxX: box.maxX + margin, maxY: box.maxY + margin,
    }).map((item) => item.i).sort((a, b) => a - b);
  };
  return { x, y, within };
}

/** How much larger points are drawn at a zoom than at zoom 7. */
const growth = (zoom) => Math.min(3, Math.max(0.6, 2 ** ((zoom - 7) / 3)));

/** Radius in pixels of the largest point. */
const LARGEST = 40;

/** The nearest of the points shown that a place lies on, a finger's breadth given; -1 where none is. */
function nearestPoint(points, at, scale, size, isShown) {
  const box = { minX: at.x, minY: at.y, maxX: at.x, maxY: at.y, scale };
  let best = -1;
  let bestPx = 6;
  for (const i of points.within(box, LARGEST + 6)) {
    const px = Math.hypot(points.x[i] - at.x, points.y[i] - at.y) * scale - size(i);
    if (isShown(i) && px < bestPx) {
      best = i;
      bestPx = px;
    }
  }
  return best;
}

/** An empty map with the credits of its data and a pane a layer, the lowest first. */
function regionMap(container, panes) {
  const map = L.map(container, {
    zoomSnap: 0.5, minZoom: 3, maxZoom: 17, attributionControl: true, fadeAnimation: false,
  });
  map.attributionControl.setPrefix(false);
  if ([...page.data.sources, ...page.data.layerSources].some((s) => s.title.includes('OpenStreetMap'))) {
    map.attributionControl.addAttribution('&copy; OpenStreetMap contributors');
  }
  panes.forEach((name, i) => { map.createPane(name).style.zIndex = 210 + 10 * i; });
  return map;
}

/** Names of provinces, of the most people first, those that would lie over one another left out. */
function provinceLabels(map) {
  const PX_A_LETTER = 6.2;
  const HEIGHT = 14;
  const { provinces } = page.data;
  const layer = L.layerGroup();
  const byPeople = [...provinces.name.keys()].filter((i) => provinces.lon[i] !== null)
    .sort((a, b) => provinces.people[b] - provinces.people[a] || a - b);
  /** Places the names anew; the map must show something. */
  function place() {
    const taken = new RBush();
    layer.clearLayers();
    for (const i of byPeople) {
      const { x, y } = map.project([provinces.lat[i], provinces.lon[i]]);
      const half = provinces.name[i].length * PX_A_LETTER / 2;
      const box = { minX: x - half, maxX: x + half, minY: y - HEIGHT / 2, maxY: y + HEIGHT / 2 };
      if (!taken.collides(box)) {
        taken.insert(box);
        const html = page.element('span', {}, provinces.name[i]);
        layer.addLayer(L.marker([provinces.lat[i], provinces.lon[i]], {
          icon: L.divIcon({ className: 'province-label', html, iconSize: [0, 0] }),
          interactive: false,
          keyboard: false,
        }));
      }
    }
  }
  map.on('zoomend', place);
  return { layer, place };
}

/** The roads of a region: wider ones first, smaller ones where the map is near. */
function roadLayer(map, roads, pane) {
  const styles = {
    motorway: { colour: '#7a8691', width: 1.8, from: 0 },
    trunk: { colour: '#8e99a3', width: 1.4, from: 0 },
    primary: { colour: '#a9b2ba', width: 1, from: 6 },
    secondary: { colour: '#bac2c9', width: 0.8, from: 8 },
    tertiary: { colour: '#c6cdd3', width: 0.7, from: 10 },
    minor: { colour: '#d0d6db', width: 0.6, from: 12 },
    link: { colour: '#a9b2ba', width: 0.9, from: 0, dash: [4, 3] },
    ferry: { colour: '#6fa3c7', width: 1, from: 6, dash: [2, 3] },
  };
  const lon = page.degrees(roads.lon);
  const lat = page.degrees(roads.lat);
  const x = new Float64Array(lon.length);
  const y = new Float64Array(lon.length);
  for (let i = 0; i < lon.length; i++) {
    const point = map.project([lat[i], lon[i]], 0);
    x[i] = point.x;
    y[i] = point.y;
  }
  const classes = roads.classes.map(({ name, from, to }) => ({
    style: styles[name],
    from,
    to,
    index: new RBush(16).load(from.map((f, i) => ({
      minX: Math.min(x[f], x[to[i]]), maxX: Math.max(x[f], x[to[i]]),
      minY: Math.min(y[f], y[to[i]]), maxY: Math.max(y[f], y[to[i]]), i,
    }))),
  }));
  // A region with only streets is drawn from afar too.
  const coarsest = Math.min(...classes.map((ofClass) => ofClass.style.from));
  return new CanvasTiles((context, tile) => {
    for (const { style, from, to, index } of [...classes].reverse()) {
      if (tile.zoom < style.from && style.from > coarsest) {
        continue;
      }
      context.beginPath();
      for (const { i } of index.search(tile)) {
        context.moveTo(x[from[i]] * tile.scale, y[from[i]] * tile.scale);
        context.lineTo(x[to[i]] * tile.scale, y[to[i]] * tile.scale);
      }
      context.setLineDash(style.dash ?? []);
      context.strokeStyle = style.colour;
      context.lineWidth = style.width * Math.min(2.5, Math.max(1, 1 + (tile.zoom - 9) / 4));
      context.stroke();
    }
  }, { pane });
}

/**
 * The map of a region. what = {moment, types: Set, province, colour}; phases count from 1, moment 0
 * is before the programme.
 */
function planMap(container, what, onPick) {
  const { data, colours } = page;
  const { sites, nodes, zones, types } = data;
  const moments = data.phases.length + 1;
  const map = regionMap(container, ['roads', 'zones', 'sites', 'nodes']);

  const siteLon = page.degrees(sites.lon);
  const siteLat = page.degrees(sites.lat);
  const nodeLon = page.degrees(nodes.lon);
  const nodeLat = page.degrees(nodes.lat);
  const zoneLon = page.degrees(zones.lon);
  const zoneLat = page.degrees(zones.lat);
  const sitePoints = placed(map, siteLon, siteLat);
  const nodePoints = placed(map, nodeLon, nodeLat);
  const zonePoints = placed(map, zoneLon, zoneLat);

  // What the filters leave of each site: radius at zoom 7 (0 where nothing is shown) and colour.
  const radius = new Float32Array(sites.id.length);
  const colour = new Array(sites.id.length);
  const shown = { ports: 0, sites: 0, byColour: [] };
  let order = [];

  const nodeLoad = (node, moment) => {
    const phase = Math.max(0, moment - 1);
    return moment === 0 || !nodes.canKw[phase][node] ? 0 : nodes.peakKw[phase][node] / nodes.canKw[phase][node];
  };
  const rampColour = (share) =>
    colours.ramp[Math.min(colours.ramp.length - 1, Math.floor(share * colours.ramp.length))];
  const inProvince = (province) => what.province < 0 || what.province === province;

  /** The ports of the chosen types at a site at the moment, ports and kW by group, and when it opened. */
  function portsOf(site) {
    const list = sites.ports[site];
    const kw = new Array(data.groups.length).fill(0);
    const byGroup = new Array(data.groups.length).fill(0);
    let ports = 0;
    let opened = moments;
    for (let at = 0; at < list.length; at += moments + 1) {
      const type = list[at];
      if (what.types.has(type)) {
        const count = list[at + 1 + what.moment];
        ports += count;
        kw[types.group[type]] += count * types.kw[type];
        byGroup[types.group[type]] += count;
        for (let moment = 0; moment < opened; moment++) {
          if (list[at + 1 + moment] > 0) {
            opened = moment;
          }
        }
      }
    }
    return { ports, byGroup, kw, opened };
  }

  function filter() {
    shown.ports = 0;
    shown.sites = 0;
    shown.byColour = new Array(Math.max(data.groups.length, moments, colours.ramp.length)).fill(0);
    for (let site = 0; site < radius.length; site++) {
      radius[site] = 0;
      if (!inProvince(sites.province[site])) {
        continue;
      }
      const { ports, byGroup, kw, opened } = portsOf(site);
      if (ports === 0) {
        continue;
      }
      radius[site] = 1.2 + 0.22 * Math.sqrt(ports);
      const choice = what.colour === 'moment' ? opened
        : what.colour === 'group' ? kw.indexOf(Math.max(...kw))
          : Math.min(colours.ramp.length - 1, Math.floor(nodeLoad(sites.node[site], what.moment) * colours.ramp.length));
      colour[site] = (what.colour === 'moment' ? colours.moments : what.colour === 'group' ? colours.groups : colours.ramp)[choice];
      shown.ports += ports;
      shown.sites += 1;
      if (what.colour === 'group') {
        byGroup.forEach((count, group) => { shown.byColour[group] += count; });
      } else {
        shown.byColour[choice] += ports;
      }
    }
    // Larger sites first, so that smaller ones stay in sight.
    order = Array.from(radius.keys()).filter((site) => radius[site] > 0);
    order.sort((a, b) => radius[b] - radius[a] || a - b);
    order.forEach((site, rank) => { rankOf[site] = rank; });
  }
  const rankOf = new Int32Array(sites.id.length);

  const siteLayer = new CanvasTiles((context, tile) => {
    const grow = growth(tile.zoom);
    context.strokeStyle = 'rgba(255, 255, 255, 0.8)';
    context.lineWidth = 0.7;
    const found = sitePoints.within(tile, LARGEST).filter((site) => radius[site] > 0);
    found.sort((a, b) => rankOf[a] - rankOf[b]);
    for (const site of found) {
      context.beginPath();
      context.arc(sitePoints.x[site] * tile.scale, sitePoints.y[site] * tile.scale,
        Math.min(LARGEST, radius[site] * grow), 0, 2 * Math.PI);
      context.fillStyle = colour[site];
      context.globalAlpha = 0.85;
      context.fill();
      context.globalAlpha = 1;
      if (radius[site] * grow > 2.5) {
        context.stroke();
      }
    }
  }, { pane: 'sites' });

  const nodeSize = (node) => Math.min(9, 3 + Math.sqrt(nodes.canKw[Math.max(0, what.moment - 1)][node]) / 60);
  const nodeLayer = new CanvasTiles((context, tile) => {
    context.lineWidth = 1;
    for (const node of nodePoints.within(tile, LARGEST)) {
      if (inProvince(nodes.province[node])) {
        const half = nodeSize(node) * Math.min(1.6, growth(tile.zoom));
        const x = nodePoints.x[node] * tile.scale;
        const y = nodePoints.y[node] * tile.scale;
        context.fillStyle = rampColour(nodeLoad(node, what.moment));
        context.strokeStyle = '#222';
        context.fillRect(x - half, y - half, 2 * half, 2 * half);
        context.strokeRect(x - half, y - half, 2 * half, 2 * half);
      }
    }
  }, { pane: 'nodes' });

  const unserved = (zone) => zones.unservedKwh[Math.max(0, what.moment - 1)][zone];
  const zoneRadius = (zone) => Math.min(30, 0.25 * Math.sqrt(unserved(zone)));
  const zoneLayer = new CanvasTiles((context, tile) => {
    const grow = growth(tile.zoom);
    context.lineWidth = 1.2;
    context.strokeStyle = '#7b3294';
    context.fillStyle = 'rgba(123, 50, 148, 0.25)';
    for (const zone of zonePoints.within(tile, LARGEST)) {
      if (inProvince(zones.province[zone]) && unserved(zone) > 0) {
        context.beginPath();
        context.arc(zonePoints.x[zone] * tile.scale, zonePoints.y[zone] * tile.scale,
          1 + zoneRadius(zone) * grow, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
    }
  }, { pane: 'zones' });

  const labels = provinceLabels(map);

  const layers = {
    roads: roadLayer(map, data.roads, 'roads'),
    sites: siteLayer,
    nodes: nodeLayer,
    zones: zoneLayer,
    labels: labels.layer,
  };

  const ring = L.circleMarker([0, 0], { radius: 14, color: '#000', weight: 3, fill: false, interactive: false });

  /** Where nearly all people of a province live, or of all: a far island must not make the rest small. */
  function bounds(province) {
    const FEW = 0.004;
    const people = [...zones.name.keys()].filter((i) => province < 0 || zones.province[i] === province);
    const inhabited = people.reduce((all, i) => all + zones.people[i], 0);
    const between = (degrees) => {
      const sorted = [...people].sort((a, b) => degrees[a] - degrees[b]);
      const edge = (list) => {
        let passed = 0;
        return degrees[list.find((i) => (passed += zones.people[i]) >= FEW * inhabited) ?? list[0]];
      };
      return [edge(sorted), edge(sorted.reverse())];
    };
    const [west, east] = between(zoneLon);
    const [south, north] = between(zoneLat);
    return people.length ? L.latLngBounds([south, west], [north, east]) : L.latLngBounds([]);
  }

  const fit = (province) => {
    const box = bounds(province);
    if (box.isValid()) {
      map.fitBounds(box, { padding: [24, 24], maxZoom: 14, animate: false });
    }
  };

  /** What lies under a point of the view: the nearest of the uppermost layer that has anything there. */
  function under(latlng) {
    const zoom = map.getZoom();
    const scale = 2 ** zoom;
    const at = map.project(latlng, 0);
    const nearest = (points, size, isShown) => nearestPoint(points, at, scale, size, isShown);
    const grow = growth(zoom);
    const node = map.hasLayer(nodeLayer)
      ? nearest(nodePoints, nodeSize, (i) => inProvince(nodes.province[i])) : -1;
    if (node >= 0) {
      return { kind: 'node', i: node };
    }
    const site = map.hasLayer(siteLayer) ? nearest(sitePoints, (i) => radius[i] * grow, (i) => radius[i] > 0) : -1;
    if (site >= 0) {
      return { kind: 'site', i: site };
    }
    const zone = map.hasLayer(zoneLayer)
      ? nearest(zonePoints, (i) => zoneRadius(i) * grow, (i) => inProvince(zones.province[i]) && unserved(i) > 0) : -1;
    return zone >= 0 ? { kind: 'zone', i: zone } : null;
  }

  function mark(picked) {
    if (!picked) {
      ring.remove();
      return;
    }
    const [lat, lon] = { site: [siteLat, siteLon], node: [nodeLat, nodeLon], zone: [zoneLat, zoneLon] }[picked.kind];
    ring.setLatLng([lat[picked.i], lon[picked.i]]).addTo(map);
  }

  map.on('click', (event) => {
    const picked = under(event.latlng);
    mark(picked);
    onPick(picked);
  });
  let hovering = 0;
  map.on('mousemove', (event) => {
    cancelAnimationFrame(hovering);
    hovering = requestAnimationFrame(() => {
      map.getContainer().style.cursor = under(event.latlng) ? 'pointer' : '';
    });
  });

  filter();
  fit(-1);
  labels.place();
  return {
    map,
    shown,
    layers,
    fit,
    mark,
    largest: () => order,
    portsOf,
    nodeLoad,
    showLayer: (name, on) => (on ? layers[name].addTo(map) : layers[name].remove()),
    /** Moves to a site, near enough to distinguish it from others. */
    goTo: (site) => map.setView([siteLat[site], siteLon[site]], Math.max(map.getZoom(), 13)),
    /** Shows what changed in `what`. */
    refresh: () => {
      filter();
      for (const layer of [siteLayer, nodeLayer, zoneLayer]) {
        layer.refresh();
      }
    },
  };
}
