'use strict';

/** What every page needs: its data, numbers for people, elements, tables, colours. */
const page = (() => {
  const data = JSON.parse(document.getElementById('data').textContent);

  const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

  function money(n, currency) {
    const [unit, name] = n >= 1e9 ? [1e9, 'bn '] : n >= 1e6 ? [1e6, 'mn '] : [1, ''];
    const shown = unit === 1 || n / unit >= 1000 ? integer : hundredths;
    return `${shown.format(n / unit)} ${name}${currency}`;
  }

  const format = {
    integer: (n) => integer.format(n),
    tenths: (n) => tenths.format(n),
    percent: (share) => `${tenths.format(100 * share)} %`,
    /** Fewer decimals, the larger the amount. */
    amount: (n) => (Math.abs(n) >= 100 ? integer : Math.abs(n) >= 10 ? tenths : precise).format(n),
    /** USD as in a headline. */
    usd: (n) => money(n, 'USD'),
    money,
    millions: (n) => hundredths.format(n / 1e6),
  };

  /** An element with properties, attributes (dashed names) and children, texts among them. */
  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes('-') || name === 'role' || name === 'for') {
        made.setAttribute(name, value);
      } else {
        made[name] = value;
      }
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  /** A source's title, a link where its address is one of the web: no other scheme gets through. */
  function linked(source) {
    return /^https?:\/\//i.test(source.url) ? element('a', { href: source.url, rel: 'noopener' }, source.title) : source.title;
  }

  /**
   * A table. A column is {title, value(row), number: whether it is aligned as one, short: whether it stays
   * on one line, span(row): over how
   * many rows its cell reaches, 0 where one above does}; a value is a text or an element.
   */
  function table(columns, rows, rowClass = () => '') {
    const head = element('tr', {}, ...columns.map((column) =>
      element('th', { scope: 'col', className: column.number ? 'number' : '' }, column.title)));
    const cell = (column, row) => {
      const rowSpan = column.span?.(row) ?? 1;
      return rowSpan === 0 ? null
        : element('td', { className: column.number ? 'number' : column.short ? 'short' : '', rowSpan }, column.value(row) ?? '');
    };
    const body = rows.map((row) => element('tr', { className: rowClass(row) }, ...columns.map((column) => cell(column, row))));
    return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  }

  /** Running sums: the data has each number as its difference from the one before. */
  function undelta(differences, scale) {
    const values = new Float64Array(differences.length);
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += differences[i];
      values[i] = sum * scale;
    }
    return values;
  }

  const degrees = (differences) => undelta(differences, 1e-5);

  /** Colours that people with any colour vision can distinguish (Okabe and Ito, 2008). */
  const colours = {
    groups: ['#0072b2', '#009e73', '#e69f00', '#d55e00'],
    moments: ['#8c8c8c', '#56b4e9', '#cc79a7', '#000000', '#f0e442', '#009e73', '#d55e00'],
    /** From little to much, of one lightness ramp (after cividis). */
    ramp: ['#00326e', '#35456c', '#666970', '#948e77', '#c8b866', '#ffea46'],
  };

  const byId = (id) => document.getElementById(id);

  return { data, format, element, linked, table, degrees, colours, byId };
})();
