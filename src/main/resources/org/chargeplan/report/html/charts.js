'use strict';

/** Charts, each with its figures in a table beside it, for those who can't or won't read pictures. */
const charts = (() => {
  const { element, table, byId } = page;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = '#1b1f24';

  /**
   * Adds a chart.
   * @param title of the figure
   * @param config of Chart.js
   * @param head names of the table's columns after the first
   * @param format a number in the table
   */
  function add(title, config, format) {
    const canvas = element('canvas', { role: 'img', 'aria-label': `${title}: the figures are in the table below` });
    const labels = config.data.labels;
    const series = config.data.datasets;
    const columns = [
      { title: '', value: (row) => [labels[row]].flat().join(' ') },
      ...series.map((one) => ({
        title: one.label,
        number: true,
        value: (row) => {
          const value = one.data[row];
          return value === null || value === undefined ? '' : format(value);
        },
      })),
    ];
    byId('figures').append(element('figure', {},
      element('figcaption', {}, title),
      element('div', { className: 'plot' }, canvas),
      element('details', {}, element('summary', {}, 'Figures'),
        element('div', { className: 'wide' }, table(columns, labels.map((label, i) => i))))));
    return new Chart(canvas, config);
  }

  const axis = (text, more = {}) => ({ title: { display: Boolean(text), text }, ...more });

  return { add, axis };
})();
