/** Word lists and model weights are read as text when the project is built. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
