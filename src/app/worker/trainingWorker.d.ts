/** The worker's address, as the build knows it: see `scripts/site/sharedWorker.ts`. */
declare module "virtual:training-worker" {
  const address: string;
  export default address;
}
