"""A line between browser and site that breaks when told to: connections refused, or answers lost on the way back."""
import contextlib
import socket
import socketserver
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

CHUNK = 65536
REFUSAL = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
AWAY = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Line(socketserver.ThreadingTCPServer):
    """Carries bytes to the site and back. `down`: nothing passes; `lose_answers`: the site acts, and nobody hears.
    `refuse`: what a gateway says to somebody whose session it no longer knows. `away`: what it says without a site."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, site_url: str) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        self.site = (urlsplit(site_url).hostname or "", urlsplit(site_url).port or 0)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.down = self.lose_answers = self.refuse = self.away = False
        self.answers_lost = 0


class _Call(socketserver.BaseRequestHandler):
    """One connection of the browser."""

    server: Line

    def handle(self) -> None:
        if self.server.down:
            return
        with contextlib.suppress(OSError), socket.create_connection(self.server.site) as site:
            back = threading.Thread(target=self._carry_back, args=(site,), daemon=True)
            back.start()
            while (sent := self.request.recv(CHUNK)) and not self.server.down:
                if self.server.refuse or self.server.away:
                    self.request.sendall(REFUSAL if self.server.refuse else AWAY)
                    break
                site.sendall(sent)
            site.shutdown(socket.SHUT_WR)
            back.join(30)

    def _carry_back(self, site: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while answer := site.recv(CHUNK):
                if self.server.lose_answers or self.server.down:
                    self.server.answers_lost += 1
                    break
                self.request.sendall(answer)
        with contextlib.suppress(OSError):
            self.request.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def broken_line(site_url: str) -> Iterator[Line]:
    """A whole line, until the test breaks it."""
    with Line(site_url) as line:
        threading.Thread(target=line.serve_forever, daemon=True).start()
        try:
            yield line
        finally:
            line.shutdown()
