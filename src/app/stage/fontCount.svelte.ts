/** Returns a getter of how often fonts have come since the component is there: text drawn before is to be drawn again. */
export function fontCount(): () => number {
  let count = $state(0);
  $effect(() => {
    const more = (): void => {
      count++;
    };
    document.fonts.addEventListener("loadingdone", more);
    return () => {
      document.fonts.removeEventListener("loadingdone", more);
    };
  });
  return () => count;
}
