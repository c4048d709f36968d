/** What the run's model reads of its first training example, special tokens of a chat template included. */
export function ExamplePrompt({ text }: { text: string }) {
  return (
    <details>
      <summary>What the model reads of the first training example, up to where its answer begins</summary>
      <pre className="prompt">{text}</pre>
    </details>
  );
}
