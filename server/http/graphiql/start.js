/** In the browser: starts GraphiQL on this server. Queries go by HTTP, subscriptions by WebSocket, both with the Headers tab's token. */
const here = new URL("/graphql", location.href);

globalThis.MonacoEnvironment = {
  getWorkerUrl: (_module, label) => document.querySelector(`link[data-worker="${label}"]`).href,
};

/** The operation that is to run, of a document with one or several. */
function operationOf(documentNode, operationName) {
  const operations = documentNode?.definitions.filter(({ kind }) => kind === "OperationDefinition") ?? [];
  return operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
}

async function ask(request, headers) {
  const answer = await fetch(here, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  return answer.json();
}

/** An observable, as GraphiQL takes one. */
function watch(request, headers) {
  const named = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "authorization");
  return {
    subscribe(observer) {
      const socket = new WebSocket(here.href.replace(/^http/, "ws"), "graphql-transport-ws");
      const send = (message) => socket.send(JSON.stringify(message));
      socket.onopen = () =>
        send({ type: "connection_init", payload: named === undefined ? {} : { token: named[1] } });
      socket.onmessage = ({ data }) => {
        const { type, payload } = JSON.parse(data);
        if (type === "connection_ack") send({ id: "1", type: "subscribe", payload: request });
        else if (type === "ping") send({ type: "pong" });
        else if (type === "next") observer.next(payload);
        else if (type === "error") observer.next({ errors: payload });
        else if (type === "complete") observer.complete();
      };
      socket.onclose = ({ code, reason }) => {
        if (code === 1000) observer.complete();
        else observer.error(new Error(`The socket was closed: ${reason || code}.`));
      };
      return {
        unsubscribe() {
          socket.onclose = null;
          socket.close(1000);
        },
      };
    },
  };
}

globalThis.YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), {
  fetcher: (request, { headers, documentAST } = {}) =>
    operationOf(documentAST, request.operationName)?.operation === "subscription"
      ? watch(request, headers)
      : ask(request, headers),
  title: "SQL Dojo",
  // A token that is typed in is gone with the page.
  shouldPersistHeaders: false,
  query:
    '# What the API knows: the book at the upper left.\n# A token goes into Headers, below: {"authorization": "Bearer …"}\n{\n  viewer {\n    role\n  }\n}\n',
});
