// Before the first paint: the theme that the link names, or else the one chosen on the last visit.
(() => {
  const link = new URLSearchParams(location.hash.slice(1));
  const {dataset} = document.documentElement;
  let theme = link.get("theme");
  try {
    theme ??= localStorage.getItem("nnviz.theme");
  } catch {
    // Storage may be refused; then the page follows the system.
  }
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  if (link.get("presenter") === "1") dataset.presenter = "";
})();
