// Before the first paint: the theme chosen on the last visit. Without one the page follows the system.
(() => {
  try {
    const {theme, presenter} = JSON.parse(localStorage.getItem("nnviz.look") ?? "{}");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    if (presenter === true) document.documentElement.dataset.presenter = "";
  } catch {
    // Storage may be refused; then the page follows the system.
  }
})();
