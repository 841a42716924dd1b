/*
 * Tables, a little better with JavaScript: headings that sort, and scroll regions that take no keyboard stop when
 * there is nothing to scroll. Without it every table is complete, in the order that its page states.
 */

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** What a cell sorts by: its `data-value`, else its text. */
function key(row, column) {
  const cell = row.cells[column];
  return (cell?.dataset.value ?? cell?.textContent ?? "").trim();
}

/** Compare two keys; an empty one (an unknown date) comes last in either direction. */
function compare(one, other, direction) {
  if (one === "" || other === "") return (one === "") - (other === "");
  return direction * collator.compare(one, other);
}

function sort(table, column, direction) {
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort(([one], [other]) => compare(one, other, direction));
    body.append(...rows.map(([, row]) => row));
  }
  [...table.tHead.rows[0].cells].forEach((heading, place) => {
    if (place === column) heading.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
    else heading.removeAttribute("aria-sort");
  });
}

/** Put a button into each heading. Counts and dates begin with the greatest, all else with the least. */
function makeSortable(table) {
  if (!table.tHead || (table.tBodies[0]?.rows.length ?? 0) < 2) return;
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pr-sort";
    button.append(...heading.childNodes);
    heading.append(button);
    const first = heading.matches(".pr-count, .pr-date") ? -1 : 1;
    button.addEventListener("click", () => {
      const sorted = heading.getAttribute("aria-sort");
      sort(table, column, sorted ? (sorted === "ascending" ? -1 : 1) : first);
    });
  });
}

/** Let the keyboard stop at a wide table only while it can be scrolled. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
document.querySelectorAll(".pr-scroll").forEach((region) => sizes.observe(region));
