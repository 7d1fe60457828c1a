/* The menu of a column on Datasette's table pages (its table.js comes first): in German, and for the keyboard. */
"use strict";
var DATASETTE_ALLOW_FACET = true; // table.js asks for it
(function () {
  const words = {
    "sort-asc": "aufsteigend sortieren",
    "sort-desc": "absteigend sortieren",
    "facet": "nach Werten auszählen",
    "hide-column": "Spalte ausblenden",
    "show-all-columns": "alle Spalten zeigen",
    "not-blank": "nur Zeilen mit Wert",
  };
  for (const [name, word] of Object.entries(words)) {
    const link = document.querySelector(".dropdown-" + name);
    if (link) link.textContent = word;
  }
  const menu = document.querySelector(".dropdown-menu .hook")?.parentNode;
  let opener = null;
  for (const icon of document.querySelectorAll(".dropdown-menu-icon")) {
    icon.setAttribute("tabindex", "0");
    icon.setAttribute("role", "button");
    icon.setAttribute("aria-label", "Menü der Spalte " + icon.closest("th").dataset.column);
    icon.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      opener = icon;
      icon.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      Array.from(menu.querySelectorAll("a")).find((link) => link.offsetParent)?.focus();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opener) return;
    document.body.click();
    opener.focus();
    opener = null;
  });
  for (const cross of document.querySelectorAll('.filter-row a[aria-label="Remove this filter"]')) {
    cross.setAttribute("aria-label", "Filter entfernen");
  }
})();
