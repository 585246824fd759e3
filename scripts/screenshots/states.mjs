/**
 * The states of the page that are looked at: how wide, which theme, and what is done before the picture is taken.
 *
 * @typedef {object} State
 * @property {string} name Of the picture's file
 * @property {{width: number, height: number}} [viewport]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [touch] Whether it is a device with a finger
 * @property {string} [hash] State in the link, without the `#`
 * @property {(page: import("playwright-core").Page) => Promise<unknown>} [act]
 */

const phone = {width: 360, height: 740};
const tablet = {width: 834, height: 1112};
const projector = {width: 1280, height: 720};

/** @param {string} key */
const press = (key) => (/** @type {import("playwright-core").Page} */ page) => page.keyboard.press(key);

/** @type {readonly State[]} */
export const states = [
  {name: "default-light"},
  {name: "default-dark", colorScheme: "dark"},
  {name: "gallery", act: press("g")},
  {name: "gallery-dark", colorScheme: "dark", act: press("g")},
  {name: "share", act: press("s")},
  {name: "search", act: press("/")},
  {name: "search-dark", colorScheme: "dark", act: press("/")},
  {name: "shortcuts", act: press("?")},
  {name: "menu", act: (page) => page.getByRole("button", {name: /^View/}).click()},
  {name: "rails-folded", hash: "left=0&right=0"},
  {name: "projector", viewport: projector},
  {name: "presenter", viewport: {width: 1920, height: 1080}, hash: "presenter=1"},
  {name: "presenter-dark", viewport: projector, colorScheme: "dark", hash: "presenter=1"},
  {name: "laptop", viewport: {width: 1100, height: 700}},
  {name: "tablet", viewport: tablet, touch: true},
  {name: "phone", viewport: phone, touch: true},
  {name: "phone-dark", viewport: phone, touch: true, colorScheme: "dark"},
  {
    name: "phone-data",
    viewport: phone,
    touch: true,
    act: (page) => page.getByRole("button", {name: "Data", exact: true}).click()
  },
  {
    name: "phone-output",
    viewport: phone,
    touch: true,
    act: (page) => page.getByRole("button", {name: "Output", exact: true}).click()
  },
  {name: "phone-gallery", viewport: phone, touch: true, act: press("g")}
];
