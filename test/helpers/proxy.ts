import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Host names of all tunnels and of all requests without TLS (which are refused). */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** An HTTP proxy that leads every TLS connection, whatever its host, to one local port: nothing else can be reached. */
export async function startProxy(target: number): Promise<Proxy> {
  const hosts: string[] = [];
  const server: Server = createServer((request, response) => {
    hosts.push(request.headers.host ?? '');
    response.writeHead(403).end();
  });
  const sockets = new Set<{ destroy(): void }>();
  server.on('connect', (request, client, head) => {
    hosts.push((request.url ?? '').replace(/:\d+$/, ''));
    const tunnel = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.write(head);
      tunnel.pipe(client);
      client.pipe(tunnel);
    });
    for (const socket of [client, tunnel]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // The browser drops connections as it likes; the other end only has to follow.
      socket.on('error', () => {
        client.destroy();
        tunnel.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
