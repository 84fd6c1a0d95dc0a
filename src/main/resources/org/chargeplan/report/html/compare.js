'use strict';

/** The page of a comparison. */
(() => {
  const { data, format, element, linked, table, byId } = page;
  const { plans, phases, sites, types } = data;
  const last = phases.length;
  const what = { moment: last, first: 0, second: 1, measure: 'ports', group: -1, same: true };
  /** Of plans: colours that people with any colour vision can distinguish (Okabe and Ito, 2008), but for those of the map. */
  const palette = ['#009e73', '#cc79a7', '#000000', '#d55e00', '#56b4e9', '#f0e442', '#7b3294', '#999999'];
  const amount = (n) => (Number.isInteger(n) ? format.integer : format.amount)(n);
  const signed = (n) => `${n > 0 ? '+' : n < 0 ? '\u2212' : ''}${amount(Math.abs(n))}`;
  const unit = () => (what.measure === 'kw' ? 'kW' : 'ports');
  let map = null;

  function head() {
    byId('title').textContent = data.title;
    byId('subtitle').textContent = `${plans.join(', ')}; ${phases[0]} to ${phases[last - 1]}`;
    byId('verdicts').append(...data.verdicts.map((text) => element('p', {}, text)));
    if (data.approximate) {
      byId('warning').textContent = 'Road distances are approximate: this network consists of links between neighbouring places, not of roads.';
    }
  }

  /** The ports of both plans, one number where they are the same. */
  const both = (first, second) => (first === second ? format.integer(first)
    : element('b', {}, `${format.integer(first)} \u2192 ${format.integer(second)}`));

  function card(site) {
    const box = byId('card');
    box.hidden = site < 0;
    if (site < 0) {
      box.replaceChildren();
      return;
    }
    const close = element('button', { className: 'close', type: 'button', 'aria-label': 'Close', onclick: () => pick(-1) }, '\u00d7');
    box.replaceChildren(close,
      element('h3', {}, sites.name[site] || sites.id[site]),
      element('p', {}, `${data.kinds[sites.kind[site]]}, ${data.provinces.name[sites.province[site]]} (${sites.id[site]})`),
      table([
        { title: 'ports', value: (row) => types.name[row[0]] },
        ...phases.map((title, phase) => ({
          title, number: true, value: (row) => both(map.portsOf(row, what.first, phase + 1), map.portsOf(row, what.second, phase + 1)),
        })),
      ], map.rowsOf(site)),
      element('p', {}, `${plans[what.first]} \u2192 ${plans[what.second]}`),
      element('p', {}, element('b', {}, `${signed(map.difference(site))} ${unit()}`), ` at the end of ${phases[what.moment - 1]}`));
  }

  let picked = -1;
  function pick(site) {
    picked = site;
    map.mark(site);
    card(site);
  }

  function legend() {
    const line = (colour, text, count) => element('div', {},
      element('i', { style: `background:${colour}` }), text, element('span', {}, count));
    const { shown, colours } = map;
    byId('legend').replaceChildren(
      element('b', {}, `${plans[what.second]} against ${plans[what.first]}`),
      line(colours.more, `more ${unit()} (${format.integer(shown.moreSites)} sites)`, signed(shown.more)),
      line(colours.fewer, `fewer ${unit()} (${format.integer(shown.fewerSites)} sites)`, signed(-shown.fewer)),
      line(colours.same, 'no difference', `${format.integer(shown.sameSites)} sites`));
  }

  function largest() {
    byId('found').replaceChildren(...map.largest().slice(0, 12).map((site) => element('li', {},
      element('button', { type: 'button', onclick: () => { map.goTo(site); pick(site); byId('card').focus(); } },
        `${sites.name[site] || sites.id[site]}, ${data.provinces.name[sites.province[site]]}: ${signed(map.difference(site))}`))));
  }

  function show() {
    map.refresh();
    byId('moment-name').textContent = `the end of ${phases[what.moment - 1]}`;
    byId('shown').textContent = `${signed(map.shown.more - map.shown.fewer)} ${unit()} in all`;
    legend();
    largest();
    pick(picked);
  }

  function controls() {
    const moment = byId('moment');
    moment.max = String(last);
    moment.value = String(last);
    moment.addEventListener('input', () => {
      what.moment = Number(moment.value);
      moment.setAttribute('aria-valuetext', `the end of ${phases[what.moment - 1]}`);
      show();
    });
    const choice = (id, names, from) => {
      const select = byId(id);
      select.append(...names.map((name, i) => element('option', { value: String(i + from) }, name)));
      select.value = String(what[id]);
      select.addEventListener('change', () => { what[id] = Number(select.value); show(); });
    };
    choice('first', plans, 0);
    choice('second', plans, 0);
    choice('group', ['all types', ...data.groups], -1);
    byId('measure').addEventListener('change', (event) => { what.measure = event.target.value; show(); });
    byId('same').addEventListener('change', (event) => { what.same = event.target.checked; show(); });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        pick(-1);
      }
    });
    if (matchMedia('(max-width: 820px)').matches) {
      byId('controls').open = false;
    }
  }

  function sideBySide() {
    const ofTwo = plans.length === 2;
    byId('table').append(table([
      { title: '', value: (row) => element('span', { className: row.part ? 'part' : '' }, row.label) },
      ...plans.map((title, plan) => ({ title, number: true, value: (row) => row.cells[plan] })),
      ...(ofTwo ? [{ title: 'difference', number: true, value: (row) => row.more }, { title: '', number: true, value: (row) => row.percent }] : []),
    ], data.rows));
  }

  const figures = (section, keep) => data.figures.filter((figure) => figure.section === section && keep(figure));
  const atEnd = (figure) => figure.phase === phases[last - 1];

  /** A long label in lines. */
  const lines = (text) => text.split(' ').reduce((made, word) => {
    const longer = `${made[made.length - 1]} ${word}`;
    return longer.length > 26 ? [...made, word] : [...made.slice(0, -1), longer.trim()];
  }, ['']);

  /** A chart with a bar a plan for each figure. */
  function bars(title, of, labels, scale, unitName, shownAs, more = { scales: { y: charts.axis(unitName) } }) {
    charts.add(title, {
      type: 'bar',
      data: {
        labels,
        datasets: plans.map((label, plan) => ({
          label, data: of.map((figure) => (figure.amounts[plan] ?? 0) * scale), backgroundColor: palette[plan % palette.length],
        })),
      },
      options: more,
    }, shownAs);
  }

  function drawCharts() {
    const ports = figures('ports', () => true);
    bars('Ports at the end of each phase', ports, ports.map((f) => f.phase), 1, 'ports', format.integer);
    const byType = figures('ports_by_type', atEnd);
    bars(`Ports by type at the end of ${phases[last - 1]}`, byType, byType.map((f) => f.title), 1, 'ports', format.integer);
    const capital = figures('capital', (f) => f.phase === '');
    bars('Capital, million USD', capital, capital.map((f) => (f.id === 'all' ? 'all' : f.title)), 1e-6, 'million USD', format.tenths);
    const cost = figures('cost_by_rule', (f) => f.amounts.some((n) => n));
    bars('Cost by rule, every weight 1, million USD', cost, cost.map((f) => lines(f.title)), 1e-6, 'million USD', format.tenths,
      { indexAxis: 'y', scales: { x: charts.axis('million USD') } });
    const unserved = figures('demand', atEnd);
    bars(`Demand without supply at the end of ${phases[last - 1]}, MWh a day`, unserved,
      unserved.map((f) => f.title.replace('unserved, ', '')), 1e-3, 'MWh a day', format.tenths);
    charts.add(`People with an open site within a road distance, ${phases[last - 1]}, %, ${data.coverage.measuredOn}`, {
      type: 'line',
      data: {
        labels: data.coverage.km,
        datasets: data.coverage.percent.map((percent, i) => ({
          label: i === 0 ? 'before' : plans[i - 1],
          data: percent,
          borderColor: i === 0 ? '#8c8c8c' : palette[(i - 1) % palette.length],
          backgroundColor: i === 0 ? '#8c8c8c' : palette[(i - 1) % palette.length],
          borderDash: i === 0 ? [5, 4] : [], pointRadius: 0, borderWidth: 2,
        })),
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: { x: charts.axis('km'), y: charts.axis('% of people', { max: 100 }) },
      },
    }, format.tenths);
  }

  function rules() {
    const rows = [
      ...data.settings.map((setting) => ({ name: setting.name, note: '', values: setting.values })),
      ...data.rules.map((rule) => ({ name: `${rule.title} (${rule.id})`, note: rule.aspect, values: rule.values })),
    ];
    if (!rows.length) {
      byId('rules-note').textContent = 'None: the plans have the same rules and settings, and meet and miss the same.';
      return;
    }
    const word = (text) => element('span', { className: text.startsWith('missed') ? 'missed' : text === 'met' ? 'met' : '' }, text);
    byId('rules').append(table([
      { title: '', value: (row) => row.name },
      { title: '', value: (row) => row.note.replaceAll('_', ' ') },
      ...plans.map((title, plan) => ({ title, value: (row) => word(row.values[plan]) })),
    ], rows));
  }

  function provinces() {
    const rows = figures('ports_by_province', atEnd);
    if (rows.length < 2) {
      byId('provinces-section').hidden = true;
      return;
    }
    const spread = (figure) => Math.max(...figure.amounts) - Math.min(...figure.amounts);
    rows.sort((a, b) => spread(b) - spread(a));
    byId('provinces').append(table([
      { title: 'province', value: (figure) => figure.title },
      ...plans.map((title, plan) => ({ title, number: true, value: (figure) => format.integer(figure.amounts[plan] ?? 0) })),
      ...(plans.length === 2 ? [{ title: 'difference', number: true, value: (figure) => signed((figure.amounts[1] ?? 0) - (figure.amounts[0] ?? 0)) }] : []),
    ], rows));
  }

  head();
  map = differenceMap(byId('map'), what, pick);
  controls();
  show();
  sideBySide();
  drawCharts();
  rules();
  provinces();
  byId('sources').append(...data.sources.map((source) => element('li', {}, linked(source), `: ${source.licence}`)));
  document.documentElement.dataset.ready = 'true';
})();
