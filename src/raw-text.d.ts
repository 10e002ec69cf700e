/** Word lists, model weights and packs are read as text when the project is built. */
declare module '*?raw' {
  const text: string;
  export default text;
}
