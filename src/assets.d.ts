// Of `vite/client`, what is used here: it would take every CSS module for an object without known names.
declare module '*/index.css' {}
declare module '*/base.css' {}
declare module '*?worker' {
  const Construct: new () => Worker;
  export default Construct;
}
