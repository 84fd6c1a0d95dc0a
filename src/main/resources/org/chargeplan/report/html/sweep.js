'use strict';

/** The trade-off curve of a sweep, and its plans in a table. */
(() => {
  const { data, element, table, colours, byId } = page;
  const { measures, choice, held, dominators } = data;
  const plans = [...data.number.keys()];
  const choices = plans.filter((i) => choice[i]);
  const what = { x: 0, y: 1, z: 3, picked: null };
  const formats = measures.map((measure) => new Intl.NumberFormat('en',
    { minimumFractionDigits: measure.decimals, maximumFractionDigits: measure.decimals }));
  const shown = (m, i) => (measures[m].values[i] === null ? '–' : formats[m].format(measures[m].values[i]));
  const heading = (m) => (measures[m].unit ? `${measures[m].name}, ${measures[m].unit}` : measures[m].name);
  const isKnown = (i) => measures[what.x].values[i] !== null && measures[what.y].values[i] !== null;

  function mark(i) {
    if (!held[i]) {
      return 'breaks a hard rule';
    }
    return choice[i] ? 'not dominated'
      : dominators[i].length ? `dominated by ${dominators[i].map((d) => data.number[d]).join(', ')}` : 'not compared';
  }

  function head() {
    byId('title').textContent = data.title;
    const constants = data.axes.filter((axis) => !axis.varied).map((axis) => `${axis.title} ${axis.values[0]}`);
    byId('subtitle').textContent = `${plans.length} plans, ${choices.length} of them not dominated`
      + (constants.length ? `; in all plans: ${constants.join(', ')}` : '');
    byId('note').textContent = 'A plan is dominated where another costs no more, leaves no more demand unserved (by its worth), '
      + 'has no fewer people within 2 km of a port and misses targets no more, and is better in one of these.';
  }

  /** Whether one plan is no worse than another in the two figures shown, and better in one. */
  function beats(one, other) {
    const gains = [what.x, what.y].map((m) => {
      const more = measures[m].values[one] - measures[m].values[other];
      return measures[m].less ? -more : more;
    });
    return Math.min(...gains) >= 0 && Math.max(...gains) > 0;
  }

  const at = (i) => ({ x: measures[what.x].values[i], y: measures[what.y].values[i], plan: i });

  /** The plans that nothing beats in the two figures shown, from left to right. */
  function curve() {
    const candidates = plans.filter((i) => held[i] && isKnown(i));
    return candidates.filter((i) => !candidates.some((other) => beats(other, i)))
      .map(at).sort((a, b) => a.x - b.x || a.y - b.y);
  }

  function colourOf(i) {
    const { values } = measures[what.z];
    const known = values.filter((value) => value !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (values[i] === null) {
      return '#ffffff';
    }
    const part = high > low ? (values[i] - low) / (high - low) : 0.5;
    return colours.ramp[Math.min(colours.ramp.length - 1, Math.floor(part * colours.ramp.length))];
  }

  function dots(label, chosen, pointStyle, pointRadius) {
    const shownPlans = chosen.filter(isKnown);
    return {
      label,
      data: shownPlans.map(at),
      pointStyle,
      pointRadius: (context) => pointRadius + (context.raw?.plan === what.picked ? 4 : 0),
      pointHoverRadius: pointRadius + 2,
      pointBackgroundColor: shownPlans.map(colourOf),
      pointBorderColor: (context) => (context.raw?.plan === what.picked ? '#d55e00' : '#1b1f24'),
      pointBorderWidth: (context) => (context.raw?.plan === what.picked ? 3 : 1),
    };
  }

  const datasets = () => [
    dots('not dominated', choices, 'circle', 9),
    dots('dominated', plans.filter((i) => held[i] && !choice[i]), 'rectRot', 7),
    dots('breaks a hard rule', plans.filter((i) => !held[i]), 'crossRot', 7),
    { label: 'best in these two', data: curve(), showLine: true, pointRadius: 0, pointHitRadius: 0, borderColor: '#57606a', borderDash: [5, 4], borderWidth: 1.5 },
  ];

  /** Writes each plan's number beside its point; plans of one place share a text. */
  const numbers = {
    id: 'numbers',
    afterDatasetsDraw(drawn) {
      const places = new Map();
      drawn.data.datasets.slice(0, 3).forEach((dataset, d) => dataset.data.forEach((point, k) => {
        if (!drawn.isDatasetVisible(d)) {
          return;
        }
        const { x, y } = drawn.getDatasetMeta(d).data[k];
        const key = `${Math.round(x / 8)} ${Math.round(y / 8)}`;
        places.set(key, { x, y, plans: [...(places.get(key)?.plans ?? []), point.plan] });
      }));
      drawn.ctx.save();
      drawn.ctx.font = '12px sans-serif';
      drawn.ctx.fillStyle = '#1b1f24';
      for (const place of places.values()) {
        const sorted = place.plans.sort((a, b) => a - b).map((i) => data.number[i]);
        const text = sorted.length > 4 ? `${sorted.slice(0, 3).join(', ')} and ${sorted.length - 3} more` : sorted.join(', ');
        drawn.ctx.fillText(text, place.x + 11, place.y - 8);
      }
      drawn.ctx.restore();
    },
  };

  Chart.defaults.animation = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = '#1b1f24';
  /** Room around the points, but none below 0: no figure is negative. */
  function scale(m) {
    const known = measures[m].values.filter((value) => value !== null);
    const [low, high] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
    const room = (high - low) * 0.08 || Math.abs(high) * 0.08 || 1;
    return {
      title: { display: true, text: heading(m) },
      suggestedMin: Math.max(0, low - room),
      suggestedMax: high + room,
    };
  }
  const scales = () => ({ x: scale(what.x), y: scale(what.y) });
  const chart = new Chart(byId('curve'), {
    type: 'scatter',
    data: { datasets: datasets() },
    options: {
      maintainAspectRatio: false,
      scales: scales(),
      onClick: (event, hit) => pick(hit.length ? chart.data.datasets[hit[0].datasetIndex].data[hit[0].index].plan : null),
      plugins: {
        legend: { labels: { usePointStyle: true, generateLabels } },
        tooltip: { callbacks: { label: (item) => [`${data.number[item.raw.plan]}: ${data.label[item.raw.plan]}`,
          ...[what.x, what.y, what.z].map((m) => `${heading(m)}: ${shown(m, item.raw.plan)}`)] } },
      },
    },
    plugins: [numbers],
  });

  function generateLabels(drawn) {
    return drawn.data.datasets.map((dataset, datasetIndex) => ({ dataset, datasetIndex }))
      .filter(({ dataset }) => dataset.data.length > 0)
      .map(({ dataset, datasetIndex }) => ({
        text: dataset.label,
        datasetIndex,
        pointStyle: dataset.showLine ? 'line' : dataset.pointStyle,
        fillStyle: '#c8ccd1',
        strokeStyle: dataset.showLine ? dataset.borderColor : '#1b1f24',
        lineWidth: 1,
        hidden: !drawn.isDatasetVisible(datasetIndex),
      }));
  }

  function legend() {
    const known = measures[what.z].values.filter((value) => value !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const format = formats[what.z].format;
    const line = (colour, text) => element('div', {}, element('i', { style: `background:${colour}` }), text);
    const step = (high - low) / colours.ramp.length;
    byId('legend').replaceChildren(element('b', {}, heading(what.z)),
      ...(known.length === 0 ? ['not known'] : high > low
        ? colours.ramp.map((colour, i) => line(colour, `${format(low + i * step)} to ${format(low + (i + 1) * step)}`))
        : [line(colours.ramp[3], `${format(low)} in all plans`)]));
  }

  function card() {
    const box = byId('card');
    const i = what.picked;
    box.hidden = i === null;
    if (i === null) {
      box.replaceChildren();
      return;
    }
    box.replaceChildren(
      element('button', { className: 'close', type: 'button', 'aria-label': 'Close', onclick: () => pick(null) }, '\u00d7'),
      element('h3', {}, `${data.number[i]}: ${data.label[i]}`),
      element('p', {}, mark(i), ', ', element('a', { href: encodeURIComponent(data.file[i]) }, data.file[i])),
      element('dl', {}, ...measures.flatMap((measure, m) => [element('dt', {}, heading(m)), element('dd', {}, shown(m, i))])));
  }

  function list() {
    const columns = [
      { title: 'plan', number: true, value: (i) => element('button', { type: 'button', 'aria-pressed': String(what.picked === i), onclick: () => pick(i) }, String(data.number[i])) },
      ...data.axes.filter((axis) => axis.varied).map((axis) => ({ title: axis.title, short: true, value: (i) => axis.values[i] })),
      { title: 'mark', short: true, value: mark },
      ...measures.map((measure, m) => ({ title: heading(m), number: true, value: (i) => shown(m, i) })),
    ];
    byId('plans').replaceChildren(table(columns, plans, (i) => `${choice[i] ? 'choice' : 'off'}${what.picked === i ? ' picked' : ''}`));
  }

  function pick(plan) {
    const focused = document.activeElement?.closest('#plans') ? data.number[plan] : null;
    what.picked = plan;
    card();
    list();
    chart.update();
    if (focused !== null) {
      [...byId('plans').querySelectorAll('button')].find((button) => button.textContent === String(focused))?.focus();
    }
  }

  for (const which of ['x', 'y', 'z']) {
    const select = byId(which);
    measures.forEach((measure, m) => select.append(element('option', { value: String(m), selected: what[which] === m }, heading(m))));
    select.addEventListener('change', () => {
      what[which] = Number(select.value);
      chart.data.datasets = datasets();
      chart.options.scales = scales();
      chart.update();
      legend();
    });
  }

  byId('card').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      pick(null);
    }
  });
  head();
  legend();
  list();
  document.documentElement.dataset.ready = 'true';
})();
