'use strict';

/** The report of one plan. */
(() => {
  const { data, format, element, linked, table, colours, byId } = page;
  const { sites, nodes, zones, types, figures, phases } = data;
  const moments = ['before the programme', ...phases.map((phase) => `the end of ${phase}`)];
  const last = phases.length;
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  const portsAt = (moment) => sum(figures.ports.map((ofType) => ofType[moment]));

  function head() {
    byId('title').textContent = data.title;
    byId('subtitle').textContent =
      `${format.integer(sites.id.length)} sites with ports, ${format.integer(zones.name.length)} zones, `
      + `${format.integer(nodes.name.length)} grid nodes; ${phases[0]} to ${phases[last - 1]}; profile ${data.about.profile}`;
    const target = figures.target[last - 1];
    const capital = sum([...figures.portsUsd, ...figures.connectionUsd, ...figures.reinforcementUsd]);
    const unserved = sum(figures.energy.map((e) => e.unservedKwh[last - 1]));
    const demand = sum(figures.energy.map((e) => e.demandKwh[last - 1]));
    const all = data.assumptions[data.assumptions.length - 1];
    const near = figures.coverage.km.indexOf(2);
    const tiles = [
      [`Ports at the end of ${phases[last - 1]}`, format.integer(portsAt(last)),
        target === null ? 'no target' : `target ${format.integer(target)}`],
      ['Cost of the plan', format.usd(figures.costUsd),
        figures.gap === undefined ? 'no bound proven' : `at most ${format.percent(figures.gap)} above the best possible`],
      ['Capital', format.usd(capital), data.about.currency === 'USD' ? '' : format.money(capital * data.about.perUsd, data.about.currency)],
      ['Connected', `${format.integer(figures.connectedKw[last - 1] / 1000)} MW`, `at the end of ${phases[last - 1]}`],
      ['Unserved demand', `${format.integer(unserved / 1000)} MWh a day`, demand ? `${format.percent(unserved / demand)} of the demand` : ''],
      ['People within 2 km of a port', near < 0 ? '' : `${format.tenths(figures.coverage.percent[last][near])} %`,
        near < 0 ? '' : `${format.tenths(figures.coverage.percent[0][near])} % before; ${figures.coverage.measuredOn}`],
      ['Input figures assumed', format.percent(all.assumed / (all.published + all.derived + all.assumed)), 'see below'],
    ];
    byId('tiles').append(...tiles.map(([name, value, note]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, value, element('small', {}, note)))));
    if (data.about.approximate) {
      byId('warning').textContent = 'Road distances are approximate: this network consists of links between neighbouring places, not of roads.';
    }
  }

  const what = { moment: last, types: new Set(types.name.keys()), province: -1, colour: 'group' };
  let map = null;

  function card(picked) {
    const box = byId('card');
    box.hidden = !picked;
    if (!picked) {
      box.replaceChildren();
      return;
    }
    const close = element('button', { className: 'close', type: 'button', 'aria-label': 'Close', onclick: () => pick(null) }, '\u00d7');
    box.replaceChildren(close, ...{ site: siteCard, node: nodeCard, zone: zoneCard }[picked.kind](picked.i));
  }

  const facts = (pairs) => element('dl', {}, ...pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));

  function siteCard(i) {
    const width = moments.length + 1;
    const rows = [];
    for (let at = 0; at < sites.ports[i].length; at += width) {
      rows.push(sites.ports[i].slice(at, at + width));
    }
    return [
      element('h3', {}, sites.name[i] || sites.id[i]),
      element('p', {}, `${data.kinds[sites.kind[i]]}, ${data.provinces.name[sites.province[i]]} (${sites.id[i]})`),
      table([
        { title: 'ports', value: (row) => types.name[row[0]] },
        ...['before', ...phases].map((title, moment) => ({
          title, number: true, value: (row) => format.integer(row[1 + moment]),
        })),
      ], rows),
      facts([
        ['Power at the end', `${format.integer(sites.kw[i])} of ${format.integer(sites.maxKw[i])} kW`],
        ['Bays', format.integer(sites.bays[i])],
        ['Connection', data.connections[sites.connection[i]]],
        ['Capital', format.usd(sites.usd[i])],
        ['Grid node', `${nodes.name[sites.node[i]]}, ${format.percent(map.nodeLoad(sites.node[i], last))} loaded`],
        ['Wait, busiest hour (expected)', sites.waitMin[i] === null ? '' : `${format.tenths(sites.waitMin[i])} min`],
        ['Energy used of that offered', sites.useShare[i] === null ? '' : format.percent(sites.useShare[i])],
        ['Along', sites.corridor[i]],
        ['Permits', sites.permit[i]],
        ['Bays and power are', sites.status[i]],
      ]),
    ];
  }

  function nodeCard(i) {
    return [
      element('h3', {}, nodes.name[i]),
      element('p', {}, `grid node, ${data.provinces.name[nodes.province[i]]}`),
      table([
        { title: 'phase', value: (phase) => phases[phase] },
        { title: 'peak kW', number: true, value: (phase) => format.integer(nodes.peakKw[phase][i]) },
        { title: 'can take', number: true, value: (phase) => format.integer(nodes.canKw[phase][i]) },
        { title: 'blocks', number: true, value: (phase) => format.integer(nodes.blocks[phase][i]) },
        { title: 'load', number: true, value: (phase) => format.percent(map.nodeLoad(i, phase + 1)) },
      ], [...phases.keys()]),
    ];
  }

  function zoneCard(i) {
    return [
      element('h3', {}, zones.name[i]),
      element('p', {}, `zone of demand, ${data.provinces.name[zones.province[i]]}; ${format.integer(zones.people[i])} people`),
      table([
        { title: 'phase', value: (phase) => phases[phase] },
        { title: 'demand, kWh a day', number: true, value: (phase) => format.integer(zones.demandKwh[phase][i]) },
        { title: 'unserved', number: true, value: (phase) => format.integer(zones.unservedKwh[phase][i]) },
      ], [...phases.keys()]),
    ];
  }

  function pick(picked) {
    map.mark(picked);
    card(picked);
  }

  function legend() {
    const line = (colour, text, count, square) => element('div', {},
      element('i', { className: square ? 'square' : '', style: `background:${colour}` }), text,
      count === undefined ? null : element('span', {}, format.integer(count)));
    const ramp = colours.ramp.map((colour, i) => line(colour,
      `${Math.round(100 * i / colours.ramp.length)} to ${Math.round(100 * (i + 1) / colours.ramp.length)} % of the headroom`,
      what.colour === 'grid' ? map.shown.byColour[i] : undefined, true));
    const lines = what.colour === 'group'
      ? data.groups.map((group, i) => (types.group.includes(i) ? line(colours.groups[i], group, map.shown.byColour[i]) : null))
          .filter((shown) => shown !== null)
      : what.colour === 'moment'
        ? moments.map((name, i) => line(colours.moments[i], i === 0 ? 'before the programme' : `opened in ${phases[i - 1]}`, map.shown.byColour[i]))
        : ramp;
    byId('legend').replaceChildren(element('b', {}, what.colour === 'group' ? 'Ports; a site has the colour of most of its kW' : 'Ports at sites of a colour'), ...lines,
      ...(map.map.hasLayer(map.layers.nodes) && what.colour !== 'grid' ? [element('b', {}, 'Grid nodes: load'), ...ramp] : []),
      ...(map.map.hasLayer(map.layers.zones) ? [line('rgba(123, 50, 148, 0.5)', 'zone with unserved demand')] : []));
  }

  function show() {
    map.refresh();
    byId('moment-name').textContent = moments[what.moment];
    byId('shown').textContent = `${format.integer(map.shown.ports)} ports at ${format.integer(map.shown.sites)} sites`;
    legend();
    find();
  }

  function find() {
    const text = byId('search').value.trim().toLowerCase();
    const found = map.largest().filter((i) => !text
      || sites.name[i].toLowerCase().includes(text) || sites.id[i].toLowerCase().includes(text)).slice(0, 12);
    byId('found').replaceChildren(...found.map((i) => element('li', {},
      element('button', { type: 'button', onclick: () => { map.goTo(i); pick({ kind: 'site', i }); byId('card').focus(); } },
        `${sites.name[i] || sites.id[i]}, ${data.provinces.name[sites.province[i]]}: ${format.integer(map.portsOf(i).ports)} ports`))));
  }

  function controls() {
    const moment = byId('moment');
    moment.max = String(last);
    moment.value = String(last);
    moment.addEventListener('input', () => {
      what.moment = Number(moment.value);
      moment.setAttribute('aria-valuetext', moments[what.moment]);
      show();
    });
    byId('types').append(...types.name.map((name, type) => {
      const box = element('input', { type: 'checkbox', checked: true });
      box.addEventListener('change', () => {
        (box.checked ? what.types.add(type) : what.types.delete(type));
        show();
      });
      return element('label', {}, box, ` ${name}`);
    }));
    const province = byId('province');
    const named = data.provinces.name.map((name, i) => [name, i]).filter(([, i]) => data.provinces.lon[i] !== null);
    named.sort(([a], [b]) => a.localeCompare(b, 'en'));
    province.append(element('option', { value: '-1' }, 'all'),
      ...named.map(([name, i]) => element('option', { value: String(i) }, name)));
    province.addEventListener('change', () => {
      what.province = Number(province.value);
      show();
      map.fit(what.province);
    });
    byId('colour').addEventListener('change', (event) => {
      what.colour = event.target.value;
      show();
    });
    const layers = [['sites', 'sites', true], ['roads', data.about.approximate ? 'links between places (approximate)' : 'roads', true],
      ['nodes', 'grid nodes by load', false], ['zones', 'zones by unserved demand', false], ['labels', 'names of provinces', true]];
    byId('layers').append(...layers.map(([name, title, on]) => {
      const box = element('input', { type: 'checkbox', checked: on, id: `layer-${name}` });
      map.showLayer(name, on);
      box.addEventListener('change', () => {
        map.showLayer(name, box.checked);
        legend();
      });
      return element('label', {}, box, ` ${title}`);
    }));
    byId('search').addEventListener('input', find);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        pick(null);
      }
    });
    if (matchMedia('(max-width: 820px)').matches) {
      byId('controls').open = false;
    }
  }

  function drawCharts() {
    const labels = ['before', ...phases];
    const palette = ['#56b4e9', '#009e73', '#f0e442', '#e69f00', '#d55e00', '#cc79a7', '#000000', '#0072b2'];
    charts.add('Ports by type at the end of each phase', {
      type: 'bar',
      data: {
        labels,
        datasets: [
          ...types.name.map((name, type) => ({
            label: name, data: figures.ports[type], backgroundColor: palette[type % palette.length], stack: 'ports',
          })),
          { type: 'line', label: 'target', data: [null, ...figures.target], borderColor: '#000', backgroundColor: '#fff',
            borderDash: [5, 4], pointStyle: 'rectRot', pointRadius: 6 },
        ],
      },
      options: { scales: { x: charts.axis('', { stacked: true }), y: charts.axis('ports', { stacked: true }) } },
    }, format.integer);
    const capital = [['ports', figures.portsUsd, '#0072b2'], ['connection', figures.connectionUsd, '#e69f00'],
      ['reinforcement', figures.reinforcementUsd, '#cc79a7']];
    charts.add('Capital by phase, million USD', {
      type: 'bar',
      data: { labels: phases, datasets: capital.map(([label, usd, backgroundColor]) => ({ label, data: usd.map((n) => n / 1e6), backgroundColor })) },
      options: { scales: { x: { stacked: true }, y: charts.axis('million USD', { stacked: true }) } },
    }, format.tenths);
    charts.add(`People with an open site within a road distance, %, ${figures.coverage.measuredOn}`, {
      type: 'line',
      data: {
        labels: figures.coverage.km,
        datasets: figures.coverage.percent.map((data_, moment) => ({
          label: labels[moment], data: data_, borderColor: colours.moments[moment], backgroundColor: colours.moments[moment],
          borderDash: moment === 0 ? [5, 4] : [], pointRadius: 0, borderWidth: 2,
        })),
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: { x: charts.axis('km'), y: charts.axis('% of people', { min: 0, max: 100 }) },
      },
    }, format.tenths);
    charts.add('Energy a day at the end of each phase, MWh', {
      type: 'bar',
      data: {
        labels: phases,
        datasets: figures.energy.flatMap((of, i) => [
          { label: `${of.name}: demand`, data: of.demandKwh.map((n) => n / 1000), backgroundColor: ['#56b4e9', '#f0e442'][i % 2] },
          { label: `${of.name}: unserved`, data: of.unservedKwh.map((n) => n / 1000), backgroundColor: '#7b3294' },
          { label: `${of.name}: offered`, data: of.offeredKwh.map((n) => n / 1000), backgroundColor: ['#0072b2', '#e69f00'][i % 2] },
        ]),
      },
      options: { scales: { y: charts.axis('MWh a day') } },
    }, format.integer);
    const worst = [...nodes.name.keys()].filter((i) => nodes.peakKw[last - 1][i] > 0)
      .sort((a, b) => map.nodeLoad(b, last) - map.nodeLoad(a, last) || a - b).slice(0, 15);
    charts.add(`Grid nodes with the highest load, ${phases[last - 1]}, % of what they can take`, {
      type: 'bar',
      data: {
        labels: worst.map((i) => nodes.name[i]),
        datasets: [{ label: 'load, %', data: worst.map((i) => 100 * map.nodeLoad(i, last)), backgroundColor: '#666970' }],
      },
      options: { indexAxis: 'y', scales: { x: charts.axis('%', { min: 0 }), y: { ticks: { autoSkip: false } } }, plugins: { legend: { display: false } } },
    }, format.tenths);
  }

  function rules() {
    byId('proof').append(data.holds
      ? element('span', { className: 'met' }, 'Verified: every limit, every hard rule and every total of the plan holds.')
      : element('span', { className: 'missed' }, 'The plan does not hold.'));
    if (data.findings.length) {
      byId('proof').append(element('details', {}, element('summary', {}, `${data.findings.length} findings`),
        element('ul', {}, ...data.findings.map((text) => element('li', {}, text)))));
    }
    byId('missed').append(...data.shortfalls.map((missed) => element('div', { className: 'notice' },
      element('b', {}, `Missed: ${missed.title} (${missed.rule}), ${missed.phase}: ${format.amount(missed.given)} ${missed.unit} of ${format.amount(missed.asked)}.`),
      element('ul', {}, ...missed.limits.map((limit) => element('li', {}, `Binding: ${limit}`)),
        ...(missed.remedy ? [element('li', {}, `Remedy: ${missed.remedy}`)] : [])))));
    const rows = data.rules.flatMap((rule) => (rule.asked.length ? rule.asked : [null])
      .map((asked, i) => ({ rule, asked, span: i === 0 ? Math.max(1, rule.asked.length) : 0 })));
    const span = (row) => row.span;
    const cost = (rule) => sum(data.score.filter((s) => s.rule === rule.id && s.level === 'soft').map((s) => s.amount));
    const number = (title, of) => ({ title, number: true, value: ({ asked }) => (asked && of(asked) !== undefined ? format.amount(of(asked)) : '') });
    byId('rules').append(table([
      { title: 'level', span, value: ({ rule }) => rule.state },
      { title: 'rule', span, value: ({ rule }) => element('span', {}, `${rule.title} (${rule.id})`, element('small', {}, rule.nothing ? `${rule.origin}; ${rule.nothing}` : rule.origin)) },
      { title: 'phase', value: ({ asked }) => asked?.phase },
      { title: '', short: true, value: ({ asked }) => (asked ? (asked.atLeast ? 'at least' : 'at most') : '') },
      number('asked', (asked) => asked.asked),
      number('before', (asked) => asked.before),
      number('given', (asked) => asked.given),
      number('margin', (asked) => asked.margin),
      { title: 'unit', value: ({ rule, asked }) => asked?.unit ?? (rule.state === 'soft' ? `counts ${format.usd(cost(rule))}` : '') },
      { title: '', short: true, value: ({ asked }) => (asked ? element('span', { className: asked.met ? 'met' : 'missed' }, asked.met ? '\u2713 met' : '\u2717 missed') : '') },
    ], rows, ({ rule }) => (rule.state === 'off' ? 'off' : '')));
  }

  function worths() {
    if (!data.worths) {
      byId('worths-note').textContent = 'Not computed for this page; run chargeplan explain.';
      return;
    }
    byId('worths-note').textContent = `In ${data.worths.unit} until the end of ${data.worths.until}. Duals (shadow prices) of the LP relaxation: `
      + `estimates, valid for small changes.${data.worths.exact ? '' : ' It did not reach its tolerance, so they are rough.'}`;
    byId('worths').append(...data.worths.tables.map((of) => element('details', { open: true },
      element('summary', {}, of.places > of.lines.length ? `${of.title}, the highest of ${format.integer(of.places)} places` : of.title),
      element('div', { className: 'wide' }, table([
        { title: '', value: (line) => line.subject },
        ...phases.map((title, phase) => ({ title, number: true, value: (line) => (line.byPhase[phase] ? format.amount(line.byPhase[phase]) : '') })),
      ], of.lines)))));
    if (!data.worths.tables.length) {
      byId('worths').append('No limit is binding in the relaxation; raising one saves nothing.');
    }
  }

  function waits() {
    const { group, sites: at, waitMin, longSites, usePercent, longMin } = figures.waits;
    byId('waits-section').hidden = group.length === 0;
    byId('waits').append(table([
      { title: '', value: (i) => group[i] },
      { title: 'sites', number: true, value: (i) => format.integer(at[i]) },
      { title: 'mean wait, minutes', number: true, value: (i) => format.tenths(waitMin[i]) },
      { title: `sites above ${longMin} minutes`, number: true, value: (i) => format.integer(longSites[i]) },
      { title: 'energy used of that offered', number: true, value: (i) => `${format.tenths(usePercent[i])} %` },
    ], [...group.keys()]));
  }

  function places() {
    const { provinces } = data;
    const rows = [...provinces.name.keys()].filter((i) => provinces.lon[i] !== null || provinces.ports[last - 1][i] > 0)
      .sort((a, b) => provinces.ports[last - 1][b] - provinces.ports[last - 1][a] || a - b);
    byId('provinces').append(table([
      { title: 'province', value: (i) => provinces.name[i] },
      { title: 'people', number: true, value: (i) => format.integer(provinces.people[i]) },
      ...phases.map((title, phase) => ({ title: `ports ${title}`, number: true, value: (i) => format.integer(provinces.ports[phase][i]) })),
      { title: 'ports per 1,000', number: true, value: (i) => (provinces.people[i] ? format.tenths(1000 * provinces.ports[last - 1][i] / provinces.people[i]) : '') },
    ], rows));
  }

  /** Texts as items of a list; its section is hidden where there are none. */
  function list(id, texts) {
    byId(`${id}-section`).hidden = texts.length === 0;
    byId(id).append(...texts.map((text) => element('li', {}, text)));
  }

  function notes() {
    const { law, national, nationalTitle, roads, pins } = data.notes;
    list('law', law.slice(1));
    byId('law-section').hidden = law.length === 0;
    byId('law-title').textContent = law[0] ?? '';
    list('roads', roads);
    byId('pins-section').hidden = pins.length === 0;
    byId('pins').append(table([
      { title: 'site', value: (pin) => pin.site },
      { title: 'name', value: (pin) => pin.name },
      { title: 'phase', value: (pin) => pin.phase },
      { title: 'new ports', value: (pin) => pin.ports },
    ], pins));
    byId('national-section').hidden = national.length === 0;
    byId('national-note').textContent = nationalTitle;
    byId('national').append(table([
      { title: 'amount', value: (of) => `${of.owner}, ${of.key}` },
      { title: 'phase', value: (of) => of.phase },
      { title: 'of the country', number: true, value: (of) => format.integer(of.ofCountry) },
      { title: 'of the region', number: true, value: (of) => format.integer(of.ofRegion) },
    ], national));
  }

  function about() {
    const all = (of) => of.published + of.derived + of.assumed;
    byId('assumptions-note').textContent = 'Input figures by where they come from: published by a source, derived from published ones, or assumed by the planner.';
    byId('assumptions').append(table([
      { title: 'layer', value: (of) => of.layer },
      ...['published', 'derived', 'assumed'].map((title) => ({ title, number: true, value: (of) => format.integer(of[title]) })),
      { title: 'assumed share', number: true, value: (of) => (all(of) ? format.percent(of.assumed / all(of)) : '') },
    ], data.assumptions));
    const made = data.about;
    byId('about').append(facts([
      ['Region', made.part ? `${made.region}, ${made.part}` : made.region],
      ['chargeplan', made.version],
      ['Profile', made.profile],
      ['Seed', String(made.seed)],
      ['Digest of the region', made.digest.slice(0, 16)],
      ['Set by the planner', made.settings.join('; ')],
    ]));
    byId('sources').append(...data.sources.map((source) => element('li', {}, linked(source), `: ${source.licence}`)));
    if (data.layerSources.length) {
      byId('layer-sources').append(table([
        { title: 'layer', value: (source) => source.layer },
        { title: 'source', value: linked },
        { title: 'licence', value: (source) => source.licence },
        { title: 'data of', value: (source) => source.date },
      ], data.layerSources));
    }
  }

  head();
  map = planMap(byId('map'), what, card);
  controls();
  show();
  drawCharts();
  waits();
  rules();
  worths();
  places();
  notes();
  about();
  document.documentElement.dataset.ready = 'true';
})();
