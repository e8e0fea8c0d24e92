// The floor of a telling: a WebSocket server that sends back what it gets, and nothing else.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('connection', (socket) => socket.on('message', (data) => socket.send(data)));
server.on('listening', () => process.send({ port: server.address().port }));
process.on('SIGTERM', () => process.exit(0));
