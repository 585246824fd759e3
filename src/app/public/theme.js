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
  // Rails that the link folds away are no part of the page's frame; see styles/frame.css.
  if (link.get("left") === "0") dataset.left = "0";
  if (link.get("right") === "0") dataset.right = "0";
})();
